/** As the server wants it: some words. */
export const isReason = (words: string): boolean => words.trim().length >= 3;
