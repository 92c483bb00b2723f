export { InnerLine as SimulatedLine } from '../rooms/inner-line.ts'
