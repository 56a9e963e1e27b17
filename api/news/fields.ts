import {
  catalogued,
  NOBODY,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { briefingFields } from './briefing.fields.ts';
import { contributionFields } from './contribution.fields.ts';
import { eventFields } from './event.fields.ts';
import { toldFigures } from './figures.records.ts';
import { images } from './image.records.ts';
import { readings } from './reading.records.ts';
import { articles, versions, works } from './records.ts';
import { requirementFields } from './requirement.fields.ts';
import { articleWords } from './search.records.ts';

const YEAR = 365;
const EDITORS = 'Whoever may read it, and its editors';

/** How long what is over is kept. */
export const ARTICLE_KEPT: Period = {
  id: 'news.article',
  title: 'Article that can be read no longer',
  after: 'after it expired or was withdrawn',
  days: 6 * YEAR + 2,
  least: 6 * YEAR + 2,
  most: 25 * YEAR,
  source: 'Records of what a council told: 6 years, Openness of Local Government Bodies Regulations 2014',
};

/** How long what was never published is kept. */
export const DRAFT_KEPT: Period = {
  id: 'news.draft',
  title: 'Article that was never published',
  after: 'after it was worked on last',
  days: YEAR,
  least: 90,
  most: 2 * YEAR,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed',
};

/** That somebody read something they did not have to read is watching people at work. */
export const READING_KEPT: Period = {
  id: 'news.reading',
  title: 'That somebody opened an article',
  after: 'after they opened it last',
  days: 2 * YEAR,
  least: 30,
  most: 2 * YEAR,
  source: 'UK GDPR Art. 5(1)(e); ICO, Employment practices: monitoring workers, 2023',
};

const article = catalogued(articles, {
  title: 'Article',
  basis: 'task',
  kept: ARTICLE_KEPT,
  seenBy: EDITORS,
  fields: {
    id: none('Tells articles apart'),
    kind: none('News, event, page, policy or briefing'),
    department: ordinary('Whose editors may write it'),
    owner: pseudonym('Who answers for it'),
    ownerless: none('Since when nobody answers for it, as its owner has left'),
    createdBy: pseudonym('Who began it'),
    createdAt: none('When it was begun'),
    work: ordinary(
      'What is being written: its title, who works on it, and what was said when it was sent back',
      {
        isFreeText: true,
      },
    ),
    lastRev: none('How often what was written was saved, which tells a late save from the next one'),
    live: none('What is shown of the version that was published last, and to whom'),
    next: none('What is shown of the version that is to be published, and when'),
    withdrawn: ordinary('Who withdrew it, when and why', { isFreeText: true }),
    reviewOn: none('When its owner looks whether it is still right'),
    reviewToldOf: none('The review date its owner was told of'),
    reviewed: ordinary('Who looked last whether it is still right, and why nothing changed', {
      isFreeText: true,
    }),
    restriction: pseudonym('Why few may read it, who decided so, and who they are', {
      seenBy: 'Those who may read it, and the monitoring officer',
      isFreeText: true,
    }),
  },
  ofPerson: ownMany(articles, 'person'),
  // Who was given a briefing once finds its id in their own data, and by now may know no more of it than that.
  called: ({ live, work, restriction }) =>
    restriction ? 'A confidential briefing' : (live?.title ?? work?.title ?? ''),
});

const work = catalogued(works, {
  title: 'Text that is being written',
  basis: 'task',
  kept: 'until it is published or discarded',
  seenBy: 'Its editors',
  fields: {
    id: none('The article'),
    content: ordinary('What it says', { isFreeText: true }),
    showing: pseudonym('Whom it is for'),
    reviewOn: none('When its owner looks whether it is still right'),
    change: none('Whether the change matters to those who read it before'),
    reason: ordinary('Why the change is made', { isFreeText: true }),
    impact: ordinary('Whom it affects, what may keep them from it and what is done about it', {
      isFreeText: true,
    }),
    savedBy: pseudonym('Who saved it last'),
    savedAt: ordinary('When they saved it'),
  },
  ofPerson: ownMany(works, 'person'),
});

/** What was published is never changed, so its words are no free text: names in it stand as the council said them. */
const version = catalogued(versions, {
  title: 'Published version of an article',
  basis: 'task',
  kept: 'as long as its article',
  seenBy: EDITORS,
  fields: {
    id: none('Tells versions apart'),
    article: none('The article'),
    n: none('Which version it is'),
    content: none('What the council published'),
    visibleTo: pseudonym('Who might read it'),
    html: none('The same as a page'),
    text: none('The same without marks'),
    images: none('The pictures within it'),
    hash: none('Shows that it was never changed'),
    author: pseudonym('Who wrote it'),
    approver: pseudonym('Who published it as the second person'),
    change: none('Whether the change mattered to those who read it before'),
    reason: none('Why the change was made, as the council published it'),
    impact: none('The digital impact assessment it was published with'),
    at: none('Since when it can be read'),
  },
  ofPerson: ownMany(versions, 'person'),
});

const reading = catalogued(readings, {
  title: 'That an article was opened',
  basis: 'task',
  kept: READING_KEPT,
  seenBy: 'The person; others see numbers of five and more',
  fields: {
    id: none('Tells readings apart'),
    person: pseudonym('Who opened it'),
    article: none('The article'),
    served: ordinary('Which versions were given to them, and when first'),
    openedAt: ordinary('When they were given the last of them'),
    useful: ordinary('Whether they said it was useful'),
  },
  ofPerson: ownMany(readings, 'person'),
});

const words = catalogued(articleWords, {
  title: 'What an article is found by',
  basis: 'task',
  kept: 'while the version can be read or is to be',
  seenBy: 'Nobody: a search shows the article to whoever may read it',
  fields: {
    id: none('The version'),
    article: none('The article'),
    n: none('Which version it is'),
    places: pseudonym('Among whose articles it is looked for'),
    words: none('Title and summary, as the council published them'),
    text: none('What the council published'),
  },
  ofPerson: ownMany(articleWords, 'person'),
});

const image = catalogued(images, {
  title: 'Picture of an article',
  basis: 'task',
  kept: 'as long as its article',
  seenBy: EDITORS,
  fields: {
    id: none('Tells pictures apart'),
    article: none('The article that shows it'),
    file: none('Finds its bytes, of which only what can be seen was kept'),
    contentType: none('Which kind of picture it is'),
    width: none('How wide it is'),
    height: none('How high it is'),
    sentBy: pseudonym('Who put it into the article'),
    sentAt: ordinary('When they did'),
  },
  ofPerson: ownMany(images, 'person'),
});

const figures = catalogued(toldFigures, {
  title: 'Figures of an article',
  basis: 'task',
  kept: 'as long as its article',
  seenBy: 'Its editors and whoever answers for it',
  fields: {
    id: none('The article'),
    at: none('When they were told'),
    opened: none('How many opened it, by department'),
    useful: none('How many found it useful'),
  },
  ofPerson: NOBODY,
});

/** What the room keeps, in the order people read of it. */
export const newsFields: readonly RecordFields[] = [
  article,
  work,
  version,
  words,
  image,
  reading,
  figures,
  contributionFields,
  ...briefingFields,
  ...eventFields,
  ...requirementFields,
];
