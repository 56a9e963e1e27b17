import type { Source } from '../types.ts';

/** Microsoft's pages on its programs with the facts behind the knowledge checks, whose words are our own. */
export const MICROSOFT = {
  ACCESSIBILITY_RULES: {
    publisher: 'Microsoft Support',
    title: 'Rules for the Accessibility Checker',
    url: 'https://support.microsoft.com/en-gb/office/rules-for-the-accessibility-checker-651e08f2-0fc3-4e10-aaca-74b4a67101c1',
  },
  WIFI_ISSUES: {
    publisher: 'Microsoft Support',
    title: 'Fix Wi-Fi connection issues in Windows',
    url: 'https://support.microsoft.com/en-us/windows/fix-wi-fi-connection-issues-in-windows-9424a1f7-6a3b-65a6-4d78-7f07eee84d2c',
  },
  SCREEN_CONNECTIONS: {
    publisher: 'Microsoft Support',
    title: 'Troubleshoot external monitor connections in Windows',
    url: 'https://support.microsoft.com/en-us/windows/hardware/display-graphics/troubleshoot-external-monitor-connections-in-windows',
  },
  AUTOMATIC_REPLIES: {
    publisher: 'Microsoft Support',
    title: 'Send automatic out of office replies from Outlook',
    url: 'https://support.microsoft.com/en-us/office/send-automatic-out-of-office-replies-from-outlook-9742f476-5348-4f9f-997f-5e208513bd67',
  },
  TEAMS_STATUS: {
    publisher: 'Microsoft Support',
    title: 'Change your status in Microsoft Teams',
    url: 'https://support.microsoft.com/en-gb/office/change-your-status-in-microsoft-teams-ce36ed14-6bc9-4775-a33e-6629ba4ff78e',
  },
  TEAMS_CHANNELS: {
    publisher: 'Microsoft Support',
    title: 'First things to know about channels in Microsoft Teams',
    url: 'https://support.microsoft.com/en-us/office/first-things-to-know-about-channels-in-microsoft-teams-8e7b8f6f-0f0d-41c2-9883-3dc0bd5d4cda',
  },
  MENTIONS: {
    publisher: 'Microsoft Support',
    title: 'Use @mentions to get someone’s attention in Microsoft Teams',
    url: 'https://support.microsoft.com/en-us/teams/notifications-settings/use-mentions-to-get-someone-s-attention-in-microsoft-teams',
  },
  SHARING_IN_MEETINGS: {
    publisher: 'Microsoft Support',
    title: 'Share content in Microsoft Teams meetings',
    url: 'https://support.microsoft.com/en-us/office/share-content-in-microsoft-teams-meetings-fcc2bf59-aecd-4481-8f99-ce55dd836ce8',
  },
  CAPTIONS: {
    publisher: 'Microsoft Support',
    title: 'Use live captions in Microsoft Teams meetings',
    url: 'https://support.microsoft.com/en-us/office/use-live-captions-in-microsoft-teams-meetings-4be2d304-f675-4b57-8347-cbd000a21260',
  },
  CO_AUTHORING: {
    publisher: 'Microsoft Support',
    title: 'Collaborate on Word documents with real-time co-authoring',
    url: 'https://support.microsoft.com/en-gb/office/collaborate-on-word-documents-with-real-time-co-authoring-7dd3040c-3f30-4fdd-bab0-8586492a1f1d',
  },
  STOP_SHARING: {
    publisher: 'Microsoft Support',
    title: 'Stop sharing OneDrive or SharePoint files or folders, or change permissions',
    url: 'https://support.microsoft.com/en-gb/office/stop-sharing-onedrive-or-sharepoint-files-or-folders-or-change-permissions-0a36470f-d7fe-40a0-bd74-0ac6c1e13323',
  },
  EARLIER_VERSIONS: {
    publisher: 'Microsoft Learn',
    title: 'Manage files and folders in OneDrive',
    url: 'https://learn.microsoft.com/en-us/training/modules/m365-onedrive-collaboration-use/manage-files-folders',
  },
  ROOM_FINDER: {
    publisher: 'Microsoft Support',
    title: 'Use the Scheduling Assistant and Room Finder for meetings in Outlook',
    url: 'https://support.microsoft.com/en-us/office/use-the-scheduling-assistant-and-room-finder-for-meetings-in-outlook-2e00ac07-cef1-47c8-9b99-77372434d3fa',
  },
  WORK_LOCATION: {
    publisher: 'Microsoft Support',
    title: 'Set your work hours and location in Outlook',
    url: 'https://support.microsoft.com/en-gb/office/set-your-work-hours-and-location-in-outlook-af2fddf9-249e-4710-9c95-5911edfd76f6',
  },
  SUPPORT_SCAMS: {
    publisher: 'Microsoft Support',
    title: 'Protect yourself from tech support scams',
    url: 'https://support.microsoft.com/en-us/windows/protect-yourself-from-tech-support-scams-2ebf91bd-f94c-2a8a-e541-f5c800d18435',
  },
  SNIPPING_TOOL: {
    publisher: 'Microsoft Support',
    title: 'Use Snipping Tool to capture screenshots',
    url: 'https://support.microsoft.com/en-us/windows/use-snipping-tool-to-capture-screenshots-00246869-1843-655f-f220-97299b865f6b',
  },
} satisfies Record<string, Source>;
