import type { Token } from 'markdown-it';
import type { AdvisoryRule, ContentCheck, ContentReport, StoppingRule } from '../content.contract.ts';
import { altOf, parse } from './markdown.ts';
import { listWords, readingAgeOf, sentencesOf } from './reading-age.ts';
import { type Block, blocksOf } from './text.ts';

/** Above this age of reading we say so. Councils aim at nine; eleven is where plain English ends. */
const HIGH_AGE = 11;
/** GOV.UK splits sentences of more words than this (insidegovuk.blog.gov.uk, "Sentence length: why 25 words is our limit"). */
const LONG_SENTENCE = 25;
const EXCERPT = 80;

/**
 * Looks an article over as it is written. What stops it is what the accessibility regulations of 2018 ask of an
 * intranet (WCAG 2.2: 1.1.1, 1.3.1, 2.4.4, 2.4.6); how it reads is advice.
 */
export const reportOn = (source: string): ContentReport => {
  const tokens = parse(source);
  const prose = blocksOf(tokens).filter(({ kind }) => kind === 'text' || kind === 'item');
  const sentences = prose.flatMap(({ words }) => sentencesOf(words));
  const readingAge = readingAgeOf(sentences);
  const checks = [
    ...headingChecks(tokens),
    ...inlineChecks(tokens),
    ...columnChecks(tokens),
    ...prose.flatMap(sentenceChecks),
  ].sort((a, b) => a.line - b.line);
  return {
    checks: [
      ...checks,
      ...(readingAge !== undefined && readingAge > HIGH_AGE
        ? [advice('high_reading_age', { line: 1, excerpt: '', figure: readingAge })]
        : []),
    ],
    words: prose.reduce((sum, { words }) => sum + listWords(words).length, 0),
    ...(readingAge !== undefined && { readingAge }),
  };
};

/** Whether an article may be published as far as its text is concerned. */
export const mayPublish = ({ checks }: ContentReport): boolean => !checks.some(({ stops }) => stops);

type Place = Omit<ContentCheck, 'rule' | 'stops'>;

const shortened = (place: Place): Place => ({
  ...place,
  excerpt: place.excerpt.length > EXCERPT ? `${place.excerpt.slice(0, EXCERPT - 1)}…` : place.excerpt,
});

const stop = (rule: StoppingRule, place: Place): ContentCheck => ({ rule, stops: true, ...shortened(place) });
const advice = (rule: AdvisoryRule, place: Place): ContentCheck => ({
  rule,
  stops: false,
  ...shortened(place),
});

const lineOf = ({ map }: Token): number => (map ? map[0] + 1 : 1);

const headingChecks = (tokens: readonly Token[]): readonly ContentCheck[] => {
  // The article's title stands above, so the text begins one level below it.
  let above = 1;
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const level = Number(token.tag.slice(1));
    const isNext = level >= 2 && level <= above + 1;
    above = Math.max(2, level);
    return isNext
      ? []
      : [
          stop('skipped_level', {
            line: lineOf(token),
            excerpt: tokens[at + 1]?.content ?? '',
            figure: level,
          }),
        ];
  });
};

const columnChecks = (tokens: readonly Token[]): readonly ContentCheck[] => {
  let line = 1;
  return tokens.flatMap((token, at) => {
    if (token.type === 'table_open') line = lineOf(token);
    const isEmpty = token.type === 'th_open' && tokens[at + 1]?.content.trim() === '';
    return isEmpty ? [stop('no_column_name', { line, excerpt: '' })] : [];
  });
};

const inlineChecks = (tokens: readonly Token[]): readonly ContentCheck[] => {
  let line = 1;
  return tokens.flatMap((token) => {
    line = token.map ? lineOf(token) : line;
    return token.type === 'inline' ? checksIn(token.children ?? [], line) : [];
  });
};

/** Both say where a page is and not what it is; "www." is how people write an address without its scheme. */
const ADDRESS = /(https?:\/\/|\bwww\.)\S+/i;
/** Bounded: without an end in sight each bracket would be read on to the end of a text of a hundred thousand of them. */
const REFUSED = /!?\[[^\]]{0,300}\]\([^)]{0,500}\)/;
/** A file's name is what a camera or a scanner calls a picture: no description. */
const FILE_NAME = /^[\w\s()-]+\.(png|jpe?g|webp|gif|heic|bmp|tiff?)$/i;
const VAGUE =
  /^(please )?((click|tap|press|go|look|see|read|find|view|download|learn)( (it|this|them|more|out more|info|information))?|(more|further)( (info|information|details|here))?|here|this|this (link|page|document|site|website)|link|page|website|details|info|((click|tap|press|go|look|see|read|find|view|download|learn|more|out)\s)+here)$/i;

const checksIn = (inline: readonly Token[], from: number): readonly ContentCheck[] => {
  const checks: ContentCheck[] = [];
  let line = from;
  let link: string | undefined;
  for (const token of inline) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
    if (token.type === 'image') {
      const alt = altOf(token);
      if (alt === '' || FILE_NAME.test(alt)) checks.push(stop('no_description', { line, excerpt: alt }));
      if (link !== undefined) link += alt;
    }
    if (token.type === 'link_open') link = '';
    else if (token.type === 'link_close') {
      checks.push(...linkChecks(link ?? '', line));
      link = undefined;
    } else if (link !== undefined && token.type !== 'image') link += token.content;
    else if (token.type === 'text') checks.push(...wordChecks(token.content, line));
  }
  return checks;
};

const linkChecks = (words: string, line: number): readonly ContentCheck[] => {
  const excerpt = words.trim();
  const plain = excerpt
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  if (ADDRESS.test(excerpt)) return [stop('bare_address', { line, excerpt })];
  return plain === '' || VAGUE.test(plain) ? [stop('vague_link', { line, excerpt })] : [];
};

const wordChecks = (words: string, line: number): readonly ContentCheck[] => {
  const refused = REFUSED.exec(words)?.[0];
  if (refused !== undefined) return [stop('unusable_address', { line, excerpt: refused })];
  const address = ADDRESS.exec(words)?.[0];
  return address === undefined ? [] : [stop('bare_address', { line, excerpt: address })];
};

const sentenceChecks = ({ words, line }: Block): readonly ContentCheck[] =>
  sentencesOf(words)
    .map((sentence) => ({ sentence, length: listWords(sentence).length }))
    .filter(({ length }) => length > LONG_SENTENCE)
    .map(({ sentence, length }) => advice('long_sentence', { line, excerpt: sentence, figure: length }));
