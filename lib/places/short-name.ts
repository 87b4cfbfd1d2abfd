/** "Tỉnh Quảng Ngãi" → "Quảng Ngãi": after a commune the kind of unit says nothing. */
export const shortProvince = (name: string | undefined) => name?.replace(/^(Tỉnh|Thành phố) /, '')
