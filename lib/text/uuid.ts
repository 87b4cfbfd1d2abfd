const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be an id of a row; asking the database with anything else is an error. */
export const isUuid = (text: string) => UUID.test(text)
