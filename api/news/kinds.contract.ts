/** Kinds share one model; what differs is said in `publish.rules.ts`. */
export const KINDS = ['news', 'event', 'page', 'policy', 'briefing'] as const;

/**
 * What an article may be about. A fixed list: one made of what is published would tell of articles that the reader may
 * not see.
 */
export const TOPICS = {
  council: 'The council',
  people: 'People and pay',
  digital: 'Digital and data',
  wellbeing: 'Health, safety and wellbeing',
  places: 'Buildings and travel',
  residents: 'Residents and services',
  democracy: 'Democracy',
  climate: 'Climate and nature',
} as const;
export const TOPIC_IDS = Object.keys(TOPICS) as [keyof typeof TOPICS, ...(keyof typeof TOPICS)[]];
