import { approvalService } from './approval.service.ts';
import { closureService } from './closure.service.ts';
import { employmentService } from './employment.service.ts';
import { hrService } from './hr.service.ts';
import { leaveService } from './leave.service.ts';
import { newsService } from './news.service.ts';
import type { RequestPorts } from './ports.ts';
import { draftService, requestService } from './request.service.ts';
import { searchService } from './search.service.ts';
import { submitService } from './submit.service.ts';

/** The use cases of the room, for both doors: the tab's routes and the bot's commands. */
export const requestsService = (ports: RequestPorts) => ({
  ...submitService(ports),
  ...requestService(ports),
  ...draftService(ports),
  ...approvalService(ports),
  ...hrService(ports),
  ...newsService(ports),
  ...leaveService(ports),
  ...employmentService(ports),
  ...closureService(ports),
  ...searchService(ports),
});

export type RequestsService = ReturnType<typeof requestsService>;
