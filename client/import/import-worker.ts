import { createImportAnswers, type ImportRequest } from './import-messages.ts'

const answer = createImportAnswers((reply) => postMessage(reply))
addEventListener('message', (event: MessageEvent<ImportRequest>) => answer(event.data))
