import {
  BuildingRegular,
  CalendarLtrRegular,
  ClipboardTaskListLtrRegular,
  DeskRegular,
  DocumentOnePageRegular,
  DocumentRegular,
  DocumentTextRegular,
  type FluentIcon,
  LayerRegular,
  LocationRegular,
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
  // Never a lock: a private one is not found by searching.
  briefing: DocumentOnePageRegular,
};

/** What kind of thing was found, as a sign beside the word for it. */
export const HitSign = ({ kind }: { kind: HitKind }) => {
  const Sign = SIGNS[kind];
  return <Sign fontSize={20} aria-hidden style={{ flexShrink: 0 }} />;
};
