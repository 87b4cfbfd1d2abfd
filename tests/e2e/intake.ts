import { expect, type Page, type Response } from '@playwright/test'

export const panelOf = (page: Page) => page.getByRole('region', { name: 'Đề xuất điều động' })

export const placeField = (page: Page) => page.getByRole('combobox', { name: 'Vị trí' })

/** Says where, and goes on: the best place of that name is taken. */
export async function sayPlace(page: Page, place: string) {
  await placeField(page).fill(place)
  await placeField(page).press('Tab')
}

const hasFacts = (response: Response) =>
  response.url().includes('/api/v1/desk/facts') && response.ok()

/** The snapshot that the form decides from has come. */
export const factsOf = (page: Page) => page.waitForResponse(hasFacts)

export async function openIntake(page: Page) {
  const facts = factsOf(page)
  await page.goto('/incidents/new')
  await expect(page.getByRole('heading', { name: 'Ghi nhận sự cố' })).toBeVisible()
  await facts
}

/** Fills in a call as a coordinator would say it, and waits until somebody is proposed. */
export async function fillCall(page: Page, { place = 'Kho 182', summary = 'Dầu ra mương' } = {}) {
  await page.keyboard.press('1')
  await sayPlace(page, place)
  await page.getByRole('radio', { name: 'Sông, hồ' }).check()
  await page.getByLabel('Khối lượng, hoặc đầu dưới').fill('0,2')
  await page.getByLabel('Diễn biến').fill(summary)
  await expect(panelOf(page).getByText('Dẫn đầu')).toBeVisible()
}

/** Codes of the stations that the main button would send. */
export async function shownStations(page: Page) {
  const text = await page.getByRole('button', { name: /Lưu và điều động/ }).textContent()
  return [...(text ?? '').matchAll(/\d{2}-\d{2}/g)].map(([code]) => code)
}
