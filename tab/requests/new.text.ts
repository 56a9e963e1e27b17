export const newText = {
  noType: {
    title: 'There is no such form',
    detail: 'The link may be old. Choose what you need from the list.',
    action: 'Go to Requests',
  },
  kept: (when: string | undefined) =>
    when === undefined ? 'We kept what you typed.' : `We kept what you typed until ${when}.`,
  keptWithoutHealth: 'What you wrote about health is not kept, so write it again.',
  again: 'Start again',
  go: 'Check your answers',
  checkTitle: 'Check your answers',
  checkPurpose: 'Nothing is sent yet.',
  change: 'Change answers',
  send: {
    leave: 'Ask for this leave',
    absence: 'Record that I am off sick',
    claim: 'Send the claim',
  } as Readonly<Record<string, string>>,
  sendOther: 'Send request',
  tooMuch: 'This is more leave than you have left. Change your answers, or ask HR.',
  sent: 'Sent. See below what happens next',
  savedNote: 'Saved as a draft',
  askHr: 'Ask HR to enter my contract',
  askHrQuestion: 'Please enter my contract in Guildhall. I want to ask for leave.',
} as const;
