import sanitizeHtml from 'sanitize-html';
import { CALLOUT_CLASSES } from './callouts.ts';
import { imageIdOf, linkOf } from './links.ts';

const TAGS = [
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre'],
  ...['blockquote', 'aside', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img'],
];

/**
 * The HTML of an article with nothing in it but what an article may have. Our own renderer makes nothing else; this
 * wall stands for the day when it does, by a fault of ours or of its own. The tab has another one.
 */
export const sanitise = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt'],
      ol: ['start'],
      th: ['scope'],
    },
    allowedClasses: { aside: [...CALLOUT_CLASSES], th: ['end', 'middle'], td: ['end', 'middle'] },
    // Each address is judged below; these are what the library itself would let through at the most.
    allowedSchemes: ['https', 'mailto', 'tel', 'msteams'],
    allowProtocolRelative: false,
    allowVulnerableTags: false,
    transformTags: { a: keepLink, img: keepImage },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.src === undefined,
    nestingLimit: 50,
  });

/** Another site learns nothing of the page that led there, and cannot steer it. */
const keepLink: sanitizeHtml.Transformer = (tagName, { href = '' }) => {
  const link = linkOf(href);
  return { tagName, attribs: link === undefined ? {} : { href: link, rel: 'noopener noreferrer' } };
};

const keepImage: sanitizeHtml.Transformer = (tagName, { src = '', alt = '' }) => ({
  tagName,
  attribs: imageIdOf(src) === undefined ? {} : { src, alt },
});
