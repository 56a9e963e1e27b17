/** What somebody did, for people who do not know our words; a test holds this list to what is recorded. */
const ACTIONS: Readonly<Record<string, string>> = {
  'audit.end': 'ended months of the record of changes',
  'deliveries.again': 'sent a delivery again',
  'desks.leave': 'freed the bookings of someone who left',
  'news.contribution.answer': 'answered what somebody sent in',
  'news.contribution.decline': 'declined what somebody sent in',
  'news.contribution.take': 'made a draft of what somebody sent in',
  'news.contribution.withdraw': 'took back what they had sent in',
  'news.discard': 'discarded what was being written',
  'news.handover': 'handed an article over',
  'news.publish': 'published an article',
  'news.review': 'confirmed that an article is still right',
  'news.schedule': 'scheduled an article',
  'news.start': 'began an article',
  'news.unschedule': 'called a scheduled article back',
  'news.withdraw': 'withdrew an article',
  'people.appointment.end': 'ended an appointment',
  'people.appointment.give': 'gave an appointment',
  'people.audit.verify': 'checked the seals',
  'people.directory.read': 'had the directory read',
  'people.disable': 'account disabled or removed',
  'people.enable': 'account enabled again',
  'people.hold.end': 'ended a legal hold',
  'people.hold.place': 'placed a legal hold',
  'people.lines.import': 'imported reporting lines',
  'people.retention.change': 'changed how long something is kept',
  'people.roles': 'roles changed in Entra',
  'people.visibility': 'chose who sees where they are',
  'requests.closure.drop': 'took a closed day back',
  'requests.closure.enter': 'entered a closed day',
  'requests.employment.enter': 'entered a contract',
  'requests.employment.import': 'entered a contract from a list',
  'requests.leave.adjust': 'put somebody’s leave right',
};

/** In words; a kind of entry that an older version wrote stands as it was written. */
export const actionIn = (action: string): string =>
  (Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined) ?? action;
