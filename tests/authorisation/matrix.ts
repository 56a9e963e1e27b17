import * as deliveries from '../../api/contract/deliveries.ts';
import * as home from '../../api/contract/home.ts';
import * as search from '../../api/contract/search.ts';
import * as desks from '../../api/desks/contract.ts';
import * as briefings from '../../api/news/briefing.contract.ts';
import * as circulation from '../../api/news/circulation.contract.ts';
import * as news from '../../api/news/contract.ts';
import * as newsContribution from '../../api/news/contribution.contract.ts';
import * as newsDesk from '../../api/news/desk.contract.ts';
import * as newsEvents from '../../api/news/event.contract.ts';
import * as newsFigures from '../../api/news/figures.contract.ts';
import * as newsImage from '../../api/news/image.contract.ts';
import * as newsPolicies from '../../api/news/requirement.contract.ts';
import * as appointments from '../../api/people/appointments.contract.ts';
import * as audit from '../../api/people/audit.contract.ts';
import * as people from '../../api/people/contract.ts';
import * as directory from '../../api/people/directory.contract.ts';
import * as ownData from '../../api/people/own-data.contract.ts';
import * as retention from '../../api/people/retention.contract.ts';
import * as requests from '../../api/requests/contract.ts';
import * as employment from '../../api/requests/employment.contract.ts';
import * as hr from '../../api/requests/hr.contract.ts';
import * as leave from '../../api/requests/leave.contract.ts';
import * as skillAssessment from '../../api/skills/assessment.contract.ts';
import * as skills from '../../api/skills/contract.ts';
import * as skillHeatMap from '../../api/skills/heat-map.contract.ts';
import * as skillRequirement from '../../api/skills/requirement.contract.ts';
import * as skillTeam from '../../api/skills/team.contract.ts';
import * as trainingAttendance from '../../api/training/attendance.contract.ts';
import * as trainingChampions from '../../api/training/champion.contract.ts';
import * as trainingCourses from '../../api/training/course.contract.ts';
import * as trainingDesk from '../../api/training/desk.contract.ts';
import * as trainingFigures from '../../api/training/figures.contract.ts';
import * as trainingPlan from '../../api/training/plan.contract.ts';
import * as trainingSessions from '../../api/training/session.contract.ts';
import { desksRows } from './desks.rows.ts';
import { briefingRows, circulationRows } from './news.briefings.rows.ts';
import { newsContributionRows } from './news.contribution.rows.ts';
import { newsEventRows } from './news.event.rows.ts';
import { newsPoliciesRows } from './news.policies.rows.ts';
import { newsDeskRows, newsFiguresRows, newsImageRows, newsRows } from './news.rows.ts';
import { auditRows } from './people.audit.rows.ts';
import { retentionRows } from './people.retention.rows.ts';
import { appointmentsRows, directoryRows, ownDataRows, peopleRows } from './people.rows.ts';
import { deliveriesRows, doors, homeRows, searchRows } from './platform.rows.ts';
import { employmentRows, hrRows, leaveRows, requestsRows } from './requests.rows.ts';
import { type Ruled, ruled } from './rows.ts';
import {
  skillAssessmentRows,
  skillHeatMapRows,
  skillRequirementRows,
  skillsRows,
  skillTeamRows,
} from './skills.rows.ts';
import { attendanceRows, championRows, figuresRows, planRows } from './training.people.rows.ts';
import { courseRows, deskRows, sessionRows } from './training.rows.ts';

/** Every call of every room with its row, by the heading it has on the page. A new contract is entered here. */
export const MATRIX: Readonly<Record<string, readonly Ruled[]>> = {
  People: [
    ...ruled(people, peopleRows),
    ...ruled(ownData, ownDataRows),
    ...ruled(appointments, appointmentsRows),
    ...ruled(directory, directoryRows),
    ...ruled(retention, retentionRows),
    ...ruled(audit, auditRows),
  ],
  Desks: ruled(desks, desksRows),
  Requests: [
    ...ruled(requests, requestsRows),
    ...ruled(leave, leaveRows),
    ...ruled(hr, hrRows),
    ...ruled(employment, employmentRows),
  ],
  News: [
    ...ruled(news, newsRows),
    ...ruled(newsDesk, newsDeskRows),
    ...ruled(newsImage, newsImageRows),
    ...ruled(newsFigures, newsFiguresRows),
    ...ruled(newsContribution, newsContributionRows),
    ...ruled(briefings, briefingRows),
    ...ruled(circulation, circulationRows),
    ...ruled(newsEvents, newsEventRows),
    ...ruled(newsPolicies, newsPoliciesRows),
  ],
  Skills: [
    ...ruled(skills, skillsRows),
    ...ruled(skillAssessment, skillAssessmentRows),
    ...ruled(skillRequirement, skillRequirementRows),
    ...ruled(skillTeam, skillTeamRows),
    ...ruled(skillHeatMap, skillHeatMapRows),
  ],
  Training: [
    ...ruled(trainingCourses, courseRows),
    ...ruled(trainingSessions, sessionRows),
    ...ruled(trainingAttendance, attendanceRows),
    ...ruled(trainingDesk, deskRows),
    ...ruled(trainingPlan, planRows),
    ...ruled(trainingChampions, championRows),
    ...ruled(trainingFigures, figuresRows),
  ],
  'Home, search and deliveries': [
    ...ruled(home, homeRows),
    ...ruled(search, searchRows),
    ...ruled(deliveries, deliveriesRows),
  ],
  'Doors beside the rooms': doors,
};

export const everyCall: readonly Ruled[] = Object.values(MATRIX).flat();
