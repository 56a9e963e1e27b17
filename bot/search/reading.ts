import { LEAST_TYPED } from '../../api/contract/search.ts';

/** What somebody wants looked for; not sure where they did not say what. */
export type SearchReading = { readonly sure: true; readonly words: string } | { readonly sure: false };

/**
 * Reads a sentence as a search, or undefined when it is none. Only how it begins tells: what follows are the words that
 * are looked for, in whatever form they were typed, also between quotation marks.
 */
export const readSearch = (text: string): SearchReading | undefined => {
  const said = bare(text);
  if (NOT_TO.test(said)) return undefined;
  const asked = BEGINNINGS.map((looks) => looks.exec(said)).find((found) => found !== null);
  if (!asked) return undefined;
  const words = wordsOf(asked.groups?.words ?? '');
  if (OTHERS.test(words)) return undefined;
  return words.length < LEAST_TYPED || EMPTY.test(words) ? { sure: false } : { sure: true, words };
};

/** A wish is a sentence; longer text is not read to its end. */
const MAX_CHARACTERS = 400;

const bare = (text: string): string =>
  text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(COURTESY, '');

/** Courtesy before the wish, in any number. */
const COURTESY =
  /^(?:(?:hi|hello|hey|hiya|please|pls|plz|sorry|ok|okay|so|guildhall|bot|there|(?:can|could|would|will) you(?: please)?|(?:can|could|may) (?:i|we)|i(?:'d| would) like(?: you)?(?: to)?|i (?:want|need)(?: you)?(?: to)?|let's|let me|i'm trying to|help me(?: to)?|to)[,!]? )+/i;

const SEARCH = '(?:search|serach|seach|saerch|searhc|serch|seacrh|searching)';
/** Where is looked is here, whatever it is called. */
const HERE = `(?: (?:in |on |through |across )?(?:the |our )?(?:intranet|guildhall|council|site|app|everywhere|everything))?`;
const WORDS = '(?:[:,] ?| |$)(?<words>.*)';

const beginning = (looks: string): RegExp => new RegExp(`^${looks}${WORDS}$`, 'is');

const BEGINNINGS: readonly RegExp[] = [
  beginning(`${SEARCH} results (?:for|on|about)`),
  beginning(`${SEARCH}${HERE}(?: (?:for|on|about))?`),
  beginning(`(?:do|run|make) (?:a|another) ${SEARCH}${HERE} (?:for|on|about)`),
  beginning(`i(?:'m| am|m) ${SEARCH}${HERE} for`),
  beginning(
    `(?:find|is there|are there|have you got|have we got|do we have|do you have)(?: me)? (?:anything|something|any information|any info|information|info)${HERE} (?:on|about)`,
  ),
  beginning(`(?:anything|any information|any info|information|info)${HERE} (?:on|about)`),
  beginning(`what (?:is there|do we have|have we got|is written|does it say)${HERE} (?:on|about)`),
  beginning(
    "(?!.*\\bmy\\b)(?:(?:is there|are there|have we got|do we have|what is|what's|whats) )?(?:(?:any|the|our|a|latest) )*(?:news|articles?|policy|policies) (?:on|about|regarding)",
  ),
  // What is named by what it is: "the working alone policy". One's own are the news room's.
  /^(?:find|open|show(?: me)?|get(?: me)?|where(?: is|'s)) (?!.*\bmy\b)(?:the |our )?(?<words>\S.* (?:policy|strategy|guide|article)[?.! ]*(?:please|thanks)?[?.! ]*)$/is,
  beginning(
    `where (?:can|do|could|would) (?:i|we) (?:read|learn|find out|find anything|find something|find information|find info|find out more)${HERE} (?:on|about)`,
  ),
];

/** The words themselves, without what people put around them. */
const wordsOf = (said: string): string =>
  said
    .replace(/[\s?.!…]+$/u, '')
    .replace(/(?:,? (?:please|pls|plz|thanks|thank you|thx|ta|cheers|for me|mate))+$/i, '')
    .replace(/^["“„«']+|["”“»']+$/gu, '')
    .replace(/^(?:the|our|a|an|any|some) (?=\S)/i, '')
    .trim();

/** Names nothing to look for. */
const EMPTY =
  /^(?:it|that|this|something|anything|stuff|things?|everything|me|please|now|again|box|bar|page|words?)$/i;

/** A free desk is looked for by the desks room. */
const OTHERS = /^(?:(?:free|empty|available|spare|nearest|quiet) )*(?:desks?|seats?|hot ?desks?)\b/i;

const NOT_TO = /^(?:don't|do not|dont|never|stop|no need to|not) /i;
