import type { Viewer } from '../contract/person.ts';
import { demand } from '../contract/verdict.ts';
import { cardHtml } from './content/card.ts';
import { reportOn } from './content/checks.ts';
import { compile } from './content/compile.ts';
import type { Preview, PreviewInput } from './desk.contract.ts';
import { newsPolicy } from './policy.ts';

/** What a text would be once published: made by what publishes it, so that an editor sees what readers will. */
export const previewService = () => ({
  previewText: async (viewer: Viewer, input: PreviewInput): Promise<Preview> => {
    demand(newsPolicy.useDesk(viewer));
    const { title, markdown } = input;
    return {
      html: compile(markdown).html,
      card: { title, html: cardHtml(input) },
      report: reportOn(markdown),
    };
  },
});
