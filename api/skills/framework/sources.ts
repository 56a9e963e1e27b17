import type { Source } from './types.ts';

/**
 * Where the facts behind the knowledge checks are public. The words of the checks are our own. A page whose address
 * could not be read when this was written has none here: its publisher and title find it, a wrong address does not.
 */
export const SOURCES = {
  STAFF_TIPS: {
    publisher: 'National Cyber Security Centre',
    title: 'Stay safe online: top tips for staff',
    url: null,
  },
  HOME_WORKING: {
    publisher: 'National Cyber Security Centre',
    title: 'Home working: preparing your organisation and staff',
    url: null,
  },
  THREE_WORDS: { publisher: 'National Cyber Security Centre', title: 'Three random words', url: null },
  PASSWORD_MANAGERS: {
    publisher: 'National Cyber Security Centre',
    title: 'Password managers: using browsers and apps to safely store your passwords',
    url: null,
  },
  SECOND_CHECK: {
    publisher: 'National Cyber Security Centre',
    title: 'Two-factor authentication (2FA); new guidance from the NCSC',
    url: 'https://www.ncsc.gov.uk/blog-post/two-factor-authentication-2fa-new-guidance-ncsc',
  },
  DATA_BREACHES: {
    publisher: 'National Cyber Security Centre',
    title: 'Data breaches: guidance for individuals and families',
    url: null,
  },
  PHISHING_DEFENCE: {
    publisher: 'National Cyber Security Centre',
    title: 'Phishing attacks: defending your organisation',
    url: null,
  },
  SPOT_SCAMS: {
    publisher: 'National Cyber Security Centre',
    title: 'Phishing: spot and report scam emails, texts, websites and calls',
    url: null,
  },
  SHADOW_IT: { publisher: 'National Cyber Security Centre', title: 'Shadow IT', url: null },
  SAFE_AT_HOME: {
    publisher: 'NHS England Digital',
    title: 'Guidance on keeping safe and secure whilst working from home',
    url: null,
  },
  REPORT_PHISHING: {
    publisher: 'Report Fraud',
    title: 'Phishing',
    url: 'https://www.reportfraud.police.uk/phishing/',
  },
  REPORT_SUSPICION: {
    publisher: 'Report Fraud',
    title: 'How to report suspicious activity',
    url: 'https://www.reportfraud.police.uk/how-to-report-suspicious-activity/',
  },
  SCREENS_AT_HOME: {
    publisher: 'Health and Safety Executive',
    title: 'Working with display screen equipment at home',
    url: 'https://www.hse.gov.uk/msd/dse/home-working.htm',
  },
  SCREEN_BREAKS: {
    publisher: 'Health and Safety Executive',
    title: 'Should VDU users be given breaks?',
    url: 'https://www.hse.gov.uk/contact/faqs/vdubreaks.htm',
  },
  STRESS: {
    publisher: 'Health and Safety Executive',
    title: 'Work-related stress and how to manage it',
    url: null,
  },
  ABUSE: { publisher: 'Health and Safety Executive', title: 'Violence and aggression at work', url: null },
  BULK_EMAIL: {
    publisher: 'Information Commissioner’s Office',
    title: 'Email and security',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/email-and-security/',
  },
  ACCIDENTAL_BREACH: {
    publisher: 'Information Commissioner’s Office',
    title: 'What is an accidental personal information breach?',
    url: null,
  },
  BREACH_REPORTING: {
    publisher: 'Information Commissioner’s Office',
    title: 'Personal data breach management: reporting processes',
    url: 'https://ico.org.uk/for-organisations/advice-and-services/audits/data-protection-audit-framework/toolkits/personal-data-breach-management/reporting-processes',
  },
  STORAGE_LIMITATION: {
    publisher: 'Information Commissioner’s Office',
    title: 'Principle (e): Storage limitation',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-protection-principles/a-guide-to-the-data-protection-principles/storage-limitation',
  },
  ACCURACY: {
    publisher: 'Information Commissioner’s Office',
    title: 'Principle (d): Accuracy',
    url: 'https://ico.org.uk/for-organisations/guide-to-data-protection/guide-to-the-general-data-protection-regulation-gdpr/principles/accuracy/',
  },
  MINIMISATION: {
    publisher: 'Information Commissioner’s Office',
    title: 'Principle (c): Data minimisation',
    url: null,
  },
  DATA_SECURITY: {
    publisher: 'Information Commissioner’s Office',
    title: 'A guide to data security',
    url: null,
  },
  SUBJECT_ACCESS: {
    publisher: 'Information Commissioner’s Office',
    title: 'A guide to subject access',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/subject-access-requests/a-guide-to-subject-access/',
  },
  FOI_REQUESTS: {
    publisher: 'Information Commissioner’s Office',
    title: 'Recognising a request made under the Freedom of Information Act (section 8)',
    url: null,
  },
  DATA_SHARING: {
    publisher: 'Information Commissioner’s Office',
    title: 'Data sharing: a code of practice',
    url: null,
  },
  RECORDS_CODE: {
    publisher: 'GOV.UK',
    title:
      'Code of practice on the management of records issued under section 46 of the Freedom of Information Act 2000',
    url: null,
  },
  COUNCIL_TAX_REDUCTION: { publisher: 'GOV.UK', title: 'Apply for Council Tax Reduction', url: null },
  FLY_TIPPING: { publisher: 'GOV.UK', title: 'Fly-tipping statistics for England', url: null },
  MINIMUM_WAGE: {
    publisher: 'GOV.UK',
    title: 'National Minimum Wage and National Living Wage rates',
    url: null,
  },
  HOLIDAY: { publisher: 'GOV.UK', title: 'Holiday entitlement', url: null },
  ASSISTED_DIGITAL: {
    publisher: 'GOV.UK Service Manual',
    title: 'Designing assisted digital support',
    url: 'https://www.gov.uk/service-manual/helping-people-to-use-your-service/designing-assisted-digital',
  },
  ESSENTIAL_SKILLS: { publisher: 'GOV.UK', title: 'Essential digital skills framework', url: null },
  IMAGES: {
    publisher: 'Intellectual Property Office',
    title: 'Copyright notice: digital images, photographs and the internet',
    url: null,
  },
  WRITING_TIPS: {
    publisher: 'World Wide Web Consortium',
    title: 'Writing for Web Accessibility: tips for getting started',
    url: null,
  },
  HYBRID: { publisher: 'Acas', title: 'Hybrid working', url: null },
  ACCESSIBILITY_RULES: {
    publisher: 'Microsoft Support',
    title: 'Rules for the Accessibility Checker',
    url: null,
  },
  WIFI_ISSUES: { publisher: 'Microsoft Support', title: 'Fix Wi-Fi connection issues in Windows', url: null },
  SCREEN_CONNECTIONS: {
    publisher: 'Microsoft Support',
    title: 'Troubleshoot external monitor connections in Windows',
    url: null,
  },
  AUTOMATIC_REPLIES: {
    publisher: 'Microsoft Support',
    title: 'Send automatic out of office replies from Outlook',
    url: null,
  },
  TEAMS_STATUS: { publisher: 'Microsoft Support', title: 'Change your status in Microsoft Teams', url: null },
  TEAMS_CHANNELS: {
    publisher: 'Microsoft Support',
    title: 'First things to know about channels in Microsoft Teams',
    url: null,
  },
  MENTIONS: {
    publisher: 'Microsoft Support',
    title: 'Use @mentions to get someone’s attention in Microsoft Teams',
    url: null,
  },
  SHARING_IN_MEETINGS: {
    publisher: 'Microsoft Support',
    title: 'Share content in Microsoft Teams meetings',
    url: null,
  },
  CAPTIONS: {
    publisher: 'Microsoft Support',
    title: 'Use live captions in Microsoft Teams meetings',
    url: null,
  },
  CO_AUTHORING: {
    publisher: 'Microsoft Support',
    title: 'Collaborate on Word documents with real-time co-authoring',
    url: null,
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
    url: null,
  },
  WORK_LOCATION: {
    publisher: 'Microsoft Support',
    title: 'Set your work hours and location in Outlook',
    url: null,
  },
  SUPPORT_SCAMS: {
    publisher: 'Microsoft Support',
    title: 'Protect yourself from tech support scams',
    url: null,
  },
  SNIPPING_TOOL: {
    publisher: 'Microsoft Support',
    title: 'Use Snipping Tool to capture screenshots',
    url: null,
  },
} satisfies Record<string, Source>;
