import { expect, test } from '@playwright/test'
import { openIntake, placeField, sayPlace } from './intake'
import { signIn } from './sign-in'

test.beforeEach(async ({ page, baseURL }) => {
  await signIn(page, 'trucban.sos', baseURL ?? '')
  await openIntake(page)
})

test('an empty form says what is missing, at the top and at each field, and its title begins with "Lỗi:"', async ({
  page,
}) => {
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'Chưa lưu được' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Lỗi:/)
  await expect(page.locator('#hazard-error')).toHaveText('Chọn loại sự cố')
  await expect(page.locator('#medium-error')).toHaveText('Chọn môi trường')
  await summary.getByRole('link', { name: 'Nhập vị trí, hoặc chấm trên bản đồ' }).click()
  await expect(placeField(page)).toBeFocused()
})

const WRONG = [
  { field: 'Khối lượng, hoặc đầu dưới', typed: 'nhiều lắm', says: 'Khối lượng là số' },
  { field: 'Khối lượng, hoặc đầu dưới', typed: '-5', says: 'Khối lượng là số' },
  { field: 'Diễn biến', typed: 'dầu '.repeat(1250), says: 'Diễn biến dài quá 4.000 ký tự' },
  { field: 'Phát hiện lúc', typed: 'hôm kia', says: 'Giờ viết như 13:40' },
  { field: 'Phát hiện lúc', typed: '31/02/2025 10:00', says: 'Giờ viết như 13:40' },
  { field: 'Số người bị hại', typed: '1,5', says: 'Số người là số nguyên' },
]

for (const { field, typed, says } of WRONG)
  test(`${field}: "${typed.slice(0, 20)}" is refused at the field and stays as typed`, async ({
    page,
  }) => {
    await page.keyboard.press('1')
    await sayPlace(page, 'Dung Quất')
    await page.getByRole('radio', { name: 'Sông, hồ' }).check()
    await page.getByLabel(field).fill(typed)
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveTitle(/^Lỗi:/)
    await expect(page.getByText(says).last()).toBeVisible()
    await expect(page.getByLabel(field)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel(field)).toHaveValue(typed)
    await expect(placeField(page)).toHaveValue('Dung Quất')
  })

test('a range the wrong way round is refused at its second figure', async ({ page }) => {
  await page.keyboard.press('1')
  await page.getByLabel('Khối lượng, hoặc đầu dưới').fill('10')
  await page.getByLabel('Đầu trên, nếu là khoảng').fill('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#quantity-error')).toHaveText('Số sau phải lớn hơn hoặc bằng số trước')
})

test('coordinates off the Earth find nobody to send and are never moved somewhere else', async ({
  page,
}) => {
  await page.keyboard.press('1')
  await sayPlace(page, '999, 999')
  await expect(page.locator('#placeText-understood')).toContainText('Không có nơi nào tên này')
  await expect(page.getByRole('button', { name: /Lưu và điều động/ })).toBeHidden()
})

test('script, emoji and decomposed letters are stored and shown as text', async ({ page }) => {
  const said = `<script>alert(1)</script> 🛢️ ${'Dầu tràn ở bến'.normalize('NFD')}`
  let alerted = false
  page.on('dialog', (dialog) => {
    alerted = true
    return dialog.dismiss()
  })
  await page.keyboard.press('1')
  await sayPlace(page, 'Dung Quất')
  await page.getByRole('radio', { name: 'Sông, hồ' }).check()
  await page.getByLabel('Diễn biến').fill(said)
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/incidents\/SC-/)
  await expect(page.getByText('<script>alert(1)</script> 🛢️ Dầu tràn ở bến').first()).toBeVisible()
  expect(alerted).toBe(false)
})

test('keys of a letter that is being put together fire no shortcut', async ({ page }) => {
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: 'Hóa chất' })).toBeChecked()
  await page.evaluate(() => {
    for (const init of [{ isComposing: true }, { keyCode: 229 }])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true, ...init }),
      )
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        isComposing: true,
      }),
    )
  })
  await expect(page.getByRole('radio', { name: 'Hóa chất' })).toBeChecked()
  await expect(page).not.toHaveTitle(/^Lỗi:/)
  await page.getByLabel('Diễn biến').pressSequentially('n1 g s / ?')
  await expect(page.getByLabel('Diễn biến')).toHaveValue('n1 g s / ?')
  await expect(page).toHaveURL(/incidents\/new/)
})

test('a draft outlives a reload and goes when it is saved', async ({ page }) => {
  await page.keyboard.press('1')
  await sayPlace(page, 'Dung Quất')
  await page.getByLabel('Diễn biến').fill('Đang nghe dở')
  await page.reload()
  await expect(page.getByLabel('Diễn biến')).toHaveValue('Đang nghe dở')
  await expect(page.getByRole('radio', { name: 'Tràn dầu' })).toBeChecked()
  await page.getByRole('radio', { name: 'Sông, hồ' }).check()
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/incidents\/SC-/)
  await page.goto('/incidents/new')
  await expect(page.getByLabel('Diễn biến')).toHaveValue('')
})
