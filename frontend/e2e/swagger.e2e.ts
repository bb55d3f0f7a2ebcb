import { it } from 'vitest'
import { inBrowser } from './harness/browser'

inBrowser('Swagger UI', ({ open }) => {
  it('shows the API under its content security policy', async () => {
    const { page } = await open({ path: '/swagger-ui/index.html' })
    await page.getByText('/api/v1/cartoons').first().waitFor()
    await page.getByText('/api/v1/cartoons').first().click()
    await page.getByRole('button', { name: 'Try it out' }).waitFor()
  })
})
