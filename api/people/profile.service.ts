import type { Topic } from '../contract/notices.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import { unless } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Profile, ProfileChange } from './contract.ts';
import type { PeoplePorts } from './ports.ts';
import { type ProfileRecord, profiles } from './profile.records.ts';
import { changed, waysOf, whyNotChange } from './profile.rules.ts';
import { locationChoice, locationChoices } from './visibility.rules.ts';

/** What a person tells us of themselves. It is theirs alone to see and to change. */
export const profileService = (ports: PeoplePorts) => ({
  myProfile: async (viewer: Viewer): Promise<Profile> =>
    viewOf(viewer, await recordOf(ports.store, viewer), await choicesOf(ports, viewer)),

  /** Changes what is named. Who may see where the viewer is leaves an audit entry, as colleagues act on it. */
  changeMyProfile: async (viewer: Viewer, change: ProfileChange): Promise<Profile> => {
    const choices = await choicesOf(ports, viewer);
    unless(whyNotChange(change, choices));
    return ports.store.tx(async (t) => {
      const record = await recordOf(t, viewer);
      const after = changed(record, change);
      const before = viewOf(viewer, record, choices).locationFor;
      const view = viewOf(viewer, after, choices);
      await t.put(profiles, after);
      if (view.locationFor !== before)
        await ports.audit.record(t, viewer, {
          action: 'people.visibility',
          object: viewer.person,
          facts: { before, after: view.locationFor },
        });
      return view;
    });
  },
});

const recordOf = async (reader: Reader, { person }: Viewer): Promise<ProfileRecord> =>
  (await reader.get(profiles, person)) ?? { id: person };

const choicesOf = async (
  { places, topics }: Pick<PeoplePorts, 'places' | 'topics'>,
  viewer: Viewer,
): Promise<Profile['choices']> => ({
  sites: await places.sites(),
  topics: topics()
    .filter((topic) => concerns(topic, viewer))
    .map(({ for: _, ...topic }) => topic),
  locationFor: locationChoices({ isStaff: isStaff(viewer) }),
});

const concerns = ({ for: whom }: Topic, viewer: Viewer): boolean => {
  if (whom === undefined) return true;
  return whom === 'staff' ? isStaff(viewer) : viewer.roles.includes(whom);
};

const viewOf = (viewer: Viewer, record: ProfileRecord, choices: Profile['choices']): Profile => {
  const { usualSite, workStyle, pattern, notices, quietHours, locationFor } = record;
  const chosen = locationChoice({ isStaff: isStaff(viewer), locationFor });
  return {
    // A building that was given up since is chosen no longer.
    usualSite: choices.sites.find(({ id }) => id === usualSite)?.id ?? null,
    workStyle: workStyle ?? null,
    pattern: pattern ?? {},
    notices: waysOf(choices.topics, notices),
    quietHours: quietHours ?? null,
    // What only staff can choose shows a councillor to nobody.
    locationFor: choices.locationFor.includes(chosen) ? chosen : 'nobody',
    choices,
  };
};
