import { acknowledgementService } from './acknowledgement.service.ts';
import { articleService } from './article.service.ts';
import { briefingService } from './briefing.service.ts';
import { briefingImageService } from './briefing-image.service.ts';
import { circulationService } from './circulation.service.ts';
import { contributionService } from './contribution.service.ts';
import { deskService } from './desk.service.ts';
import type { EventPorts } from './event.ports.ts';
import { eventService } from './event.service.ts';
import { figuresService } from './figures.service.ts';
import { imageService } from './image.service.ts';
import { obligationService } from './obligation.service.ts';
import { policyNewsService } from './policy-news.service.ts';
import type { NewsPorts } from './ports.ts';
import { previewService } from './preview.service.ts';
import { registerService } from './register.service.ts';
import { reportService } from './report.service.ts';
import { requirementService } from './requirement.service.ts';
import { searchService } from './search.service.ts';
import { waitingService } from './waiting.service.ts';

/** The use cases of the room, for both doors: the tab's routes and the bot's commands. */
export const newsService = (ports: NewsPorts & EventPorts) => ({
  ...articleService(ports),
  ...deskService(ports),
  ...figuresService(ports),
  ...contributionService(ports),
  ...searchService(ports),
  ...previewService(),
  ...imageService(ports),
  ...briefingService(ports),
  ...briefingImageService(ports),
  ...circulationService(ports),
  ...registerService(ports),
  ...eventService(ports),
  ...acknowledgementService(ports),
  ...requirementService(ports),
  ...obligationService(ports),
  ...reportService(ports),
  ...policyNewsService(ports),
  ...waitingService(ports),
});

export type NewsService = ReturnType<typeof newsService>;
