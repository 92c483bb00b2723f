import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { minutesText } from '../../client/text/minutes.ts'
import { phaseText } from '../../client/text/phase.ts'
import { stageText } from '../../client/text/stage.ts'
import { ballotText } from '../../client/text/vote.ts'
import { boardIdSchema, cardIdSchema } from '../../shared/domain/ids.ts'
import { phaseSchema } from '../../shared/domain/phase.ts'
import { voteDefinitionSchema } from '../../shared/run/vote.ts'
import { idsOf, jan, liveStory, tellRun } from './live-story.ts'
import type { BoardPage } from './pages/board-page.ts'

const folder = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))

/** Every phase as the moderation and an Amt see it, on the laptop of the town hall and on a phone. */
for (const size of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  liveStory.describe(() => {
    liveStory.use({ viewport: size })
    liveStory(`pictures of all phases at ${size.width} × ${size.height}`, async ({ lead, enter, server }) => {
      liveStory.setTimeout(300_000)
      const office = await enter(jan, size)
      const shoot = async (name: string) => {
        for (const [who, { page }] of [
          ['moderation', lead],
          ['amt', office],
        ] as const) {
          await page.evaluate(() => document.fonts.ready)
          const path = `${folder}phase-${name}-${who}-${size.width}x${size.height}.png`
          await page.screenshot({ path, caret: 'hide', animations: 'disabled' })
        }
      }
      const card = cardIdSchema.parse(await firstCard(lead))
      const boardId = boardIdSchema.parse(idsOf(lead.page.url()).boardId)
      await lead.page.evaluate(() => localStorage.setItem('auftakt-rail', '{"isOpen":true,"section":"lanes"}'))
      await lead.page.reload()
      await lead.page.getByRole('banner').waitFor()
      for (const [at, phase] of phaseSchema.options.entries()) {
        await tellRun(lead, server, { type: 'start-phase', phase })
        if (phase === 'assignment') await tellRun(lead, server, { type: 'start-timer', minutes: 20 })
        if (phase === 'disputes') await tellRun(lead, server, { type: 'stage-card', boardId, card })
        if (phase === 'vote') {
          const question = { kind: 'decision', question: 'Soll der Plan gelten?' }
          const definition = {
            id: 'v1',
            title: 'Beschluss',
            question,
            voicePer: 'lane',
            boardId: null,
            laneWeights: [],
          }
          await tellRun(lead, server, { type: 'open-vote', definition: voteDefinitionSchema.parse(definition) })
          await expect(office.page.getByRole('complementary', { name: ballotText.region, exact: true })).toBeVisible()
        }
        await expect(office.page.getByRole('banner')).toContainText(phaseText.name[phase])
        if (phase === 'disputes') await expect(office.page.getByText(stageText.onStage).first()).toBeVisible()
        await shoot(`${String(at).padStart(2, '0')}-${phase}`)
        if (phase === 'disputes') await tellRun(lead, server, { type: 'clear-stage' })
      }
      for (const { page } of [lead, office]) {
        await page.goto(`/workshop/${idsOf(page.url()).workshopId}/protokoll`)
        await expect(page.getByRole('heading', { name: minutesText.sections.steps })).toBeVisible()
      }
      await shoot('99-protokoll')
    })
  })
}

/** The id of the first card that nobody has. */
async function firstCard({ page }: BoardPage): Promise<string> {
  const [first] = await page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.dataset.card ?? ''))
  return first ?? ''
}
