/** As the server takes it: a few words at least. */
export const isReason = (words: string): boolean => words.trim().length >= 5;
