/**
 * Text as any file may hold it: without control signs, signs that turn its direction round, and half surrogates, none of
 * which XML, iCalendar or a spreadsheet can carry. Line breaks (as `\n`) and tabs stay.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unwanted, '')
}

/** The same in one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

const unwanted = /(?![\n\t])[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu
