import {
  BuildingRegular,
  CalendarLtrRegular,
  ClipboardTaskListLtrRegular,
  DeskRegular,
  DocumentRegular,
  DocumentTextRegular,
  type FluentIcon,
  LayerRegular,
  LocationRegular,
  LockClosedRegular,
  NewsRegular,
  PersonRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import type { HitKind } from '../../api/contract/search.ts';

const SIGNS: Readonly<Record<HitKind, FluentIcon>> = {
  person: PersonRegular,
  site: BuildingRegular,
  floor: LayerRegular,
  zone: LocationRegular,
  desk: DeskRegular,
  request_type: DocumentTextRegular,
  request: ClipboardTaskListLtrRegular,
  news: NewsRegular,
  event: CalendarLtrRegular,
  page: DocumentRegular,
  policy: ShieldCheckmarkRegular,
  briefing: LockClosedRegular,
};

/** What kind of thing was found, as a sign beside the word for it. */
export const HitSign = ({ kind }: { kind: HitKind }) => {
  const Sign = SIGNS[kind];
  return <Sign fontSize={20} aria-hidden />;
};
