/** Where an article may lead: the web by https, a mail, a phone, a place in Teams. */
const SCHEMES = ['https:', 'mailto:', 'tel:', 'msteams:'];

/** A link that opens Teams itself: a chat, a channel, an app. */
const TEAMS = /^msteams:(\/\/teams\.microsoft\.com)?\/l\//;

/** Browsers drop these from an address before they read it, so `java\tscript:` would pass for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const DROPPED = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;

/**
 * The address as it may stand in an article, or undefined where it may not: another scheme, no scheme at all, or a
 * name and password before the host, which make `https://council.gov.uk@elsewhere.example` look like the council's.
 */
export const linkOf = (written: string): string | undefined => {
  if (DROPPED.test(written) || !URL.canParse(written)) return undefined;
  const { protocol, username, password, href } = new URL(written);
  if (!SCHEMES.includes(protocol) || username !== '' || password !== '') return undefined;
  return protocol === 'msteams:' && !TEAMS.test(href) ? undefined : href;
};

const OWN_IMAGE = /^\/api\/news\/images\/(img_[0-9a-z]{26})$/;

/** The id of one of our own pictures; undefined for every other address, as readers fetch nothing from elsewhere. */
export const imageIdOf = (address: string): `img_${string}` | undefined =>
  OWN_IMAGE.exec(address)?.[1] as `img_${string}` | undefined;

/** Where an article names one of our pictures. */
export const addressOfImage = (id: string): string => `/api/news/images/${id}`;
