import { maxBoards, maxLanes } from '../../shared/domain/workshop.ts'
import { draftProblemText, municipalityProblemText } from '../text/start.ts'
import type { MunicipalityProblem } from './parse-municipalities.ts'
import type { DraftProblem } from './workshop-draft.ts'

export function textOfDraftProblem(problem: DraftProblem): string {
  switch (problem.field) {
    case 'municipalities':
      return problem.code === 'missing'
        ? draftProblemText.municipalities
        : draftProblemText.municipalityLines(problem.count)
    case 'lanes':
      if ('row' in problem) return draftProblemText.lane[problem.code](problem.row + 1)
      return problem.code === 'missing' ? draftProblemText.lanes : draftProblemText.tooManyLanes(maxLanes)
    default:
      return draftProblemText[problem.field]
  }
}

export function textOfMunicipalityProblem(problem: MunicipalityProblem): string {
  switch (problem.code) {
    case 'name-missing':
    case 'name-too-long':
      return municipalityProblemText[problem.code]
    case 'ags-wrong':
    case 'ags-zero-lost':
      return municipalityProblemText[problem.code](problem.text)
    case 'duplicate-name':
    case 'duplicate-ags':
      return municipalityProblemText[problem.code](problem.line)
    case 'too-many':
      return municipalityProblemText['too-many'](maxBoards)
  }
}
