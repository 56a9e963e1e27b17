import {
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  DeskFilled,
  DeskRegular,
  DocumentLockFilled,
  DocumentLockRegular,
  HatGraduationFilled,
  HatGraduationRegular,
  HomeFilled,
  HomeRegular,
  NewsFilled,
  NewsRegular,
  PeopleFilled,
  PeopleRegular,
  PersonFilled,
  PersonRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { MenuPlace } from './shell/MainMenu.tsx';
import { text } from './shell/text.ts';

/** Whose menu it is. */
interface Whose {
  readonly isStaff: boolean;
  readonly roles: readonly string[];
  readonly can: { readonly administer: boolean };
}

/** In the order people use them. */
const FOR_ALL: readonly MenuPlace[] = [
  { path: '/', label: text.places.home, icon: HomeRegular, currentIcon: HomeFilled },
  { path: '/news', label: text.places.news, icon: NewsRegular, currentIcon: NewsFilled },
  { path: '/desks', label: text.places.desks, icon: DeskRegular, currentIcon: DeskFilled },
  { path: '/people', label: text.places.people, icon: PeopleRegular, currentIcon: PeopleFilled },
  { path: '/people/me', label: text.places.you, icon: PersonRegular, currentIcon: PersonFilled },
];
/** For councillors, in front of all else: what officers want them to know. */
const BRIEFINGS: MenuPlace = {
  ...{ path: '/news/briefings', label: text.places.briefings },
  ...{ icon: DocumentLockRegular, currentIcon: DocumentLockFilled },
};
/** For staff: councillors are nobody's employees. */
const REQUESTS: MenuPlace = {
  ...{ path: '/requests', label: text.places.requests },
  ...{ icon: ClipboardTaskListLtrRegular, currentIcon: ClipboardTaskListLtrFilled },
};
/** For staff as well. */
const SKILLS: MenuPlace = {
  ...{ path: '/skills', also: '/training', label: text.places.skills },
  ...{ icon: HatGraduationRegular, currentIcon: HatGraduationFilled },
};
/** For councillors, who have no page of skills: what anybody can learn. */
const TRAINING: MenuPlace = {
  ...{ path: '/training', label: text.places.training },
  ...{ icon: HatGraduationRegular, currentIcon: HatGraduationFilled },
};
/** For those alone who may administer. */
const ADMIN: MenuPlace = {
  ...{ path: '/admin', label: text.places.admin },
  ...{ icon: SettingsRegular, currentIcon: SettingsFilled },
};

/** The places of somebody, or of whom it is not known yet: those that everybody has. */
export const menuFor = (self: Whose | undefined): readonly MenuPlace[] =>
  self === undefined ? FOR_ALL : placesOf(self);

const placesOf = ({ isStaff, roles, can }: Whose): readonly MenuPlace[] => [
  ...FOR_ALL.flatMap((place) => {
    if (place.path === '/' && roles.includes('Member')) return [place, BRIEFINGS];
    if (place.path !== '/desks') return [place];
    return isStaff ? [place, REQUESTS, SKILLS] : [place, TRAINING];
  }),
  ...(can.administer ? [ADMIN] : []),
];
