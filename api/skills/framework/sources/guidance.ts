import type { Source } from '../types.ts';

/**
 * Public bodies' pages with the facts behind the knowledge checks, whose words are our own. A page whose address could
 * not be confirmed when this was written has none here: publisher and title find it, a wrong address does not.
 */
export const GUIDANCE = {
  STAFF_TIPS: {
    publisher: 'National Cyber Security Centre',
    title: 'Stay safe online: top tips for staff',
    url: 'https://www.ncsc.gov.uk/information/top-tips-for-staff',
  },
  HOME_WORKING: {
    publisher: 'National Cyber Security Centre',
    title: 'Home working: preparing your organisation and staff',
    url: null,
  },
  THREE_WORDS: {
    publisher: 'National Cyber Security Centre',
    title: 'Three random words',
    url: 'https://www.ncsc.gov.uk/collection/top-tips-for-staying-secure-online/three-random-words',
  },
  PASSWORD_MANAGERS: {
    publisher: 'National Cyber Security Centre',
    title: 'Password managers: using browsers and apps to safely store your passwords',
    url: 'https://www.ncsc.gov.uk/collection/top-tips-for-staying-secure-online/password-managers',
  },
  SECOND_CHECK: {
    publisher: 'National Cyber Security Centre',
    title: 'Two-factor authentication (2FA); new guidance from the NCSC',
    url: 'https://www.ncsc.gov.uk/blog-post/two-factor-authentication-2fa-new-guidance-ncsc',
  },
  DATA_BREACHES: {
    publisher: 'National Cyber Security Centre',
    title: 'Data breaches: guidance for individuals and families',
    url: 'https://www.ncsc.gov.uk/guidance/data-breaches',
  },
  PHISHING_DEFENCE: {
    publisher: 'National Cyber Security Centre',
    title: 'Phishing attacks: defending your organisation',
    url: 'https://www.ncsc.gov.uk/guidance/phishing',
  },
  SPOT_SCAMS: {
    publisher: 'National Cyber Security Centre',
    title: 'Phishing: spot and report scam emails, texts, websites and calls',
    url: 'https://www.ncsc.gov.uk/collection/phishing-scams',
  },
  SHADOW_IT: {
    publisher: 'National Cyber Security Centre',
    title: 'Shadow IT',
    url: 'https://www.ncsc.gov.uk/guidance/shadow-it',
  },
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
    url: 'https://www.hse.gov.uk/stress/',
  },
  ABUSE: {
    publisher: 'Health and Safety Executive',
    title: 'Violence and aggression at work',
    url: 'https://www.hse.gov.uk/violence/index.htm',
  },
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
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-protection-principles/a-guide-to-the-data-protection-principles/data-minimisation/',
  },
  DATA_SECURITY: {
    publisher: 'Information Commissioner’s Office',
    title: 'A guide to data security',
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/security/a-guide-to-data-security/',
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
    url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/',
  },
  RECORDS_CODE: {
    publisher: 'GOV.UK',
    title:
      'Code of practice on the management of records issued under section 46 of the Freedom of Information Act 2000',
    url: 'https://www.gov.uk/government/publications/code-of-practice-on-the-management-of-records-issued-under-section-46-the-freedom-of-information-act-2000',
  },
  COUNCIL_TAX_REDUCTION: {
    publisher: 'GOV.UK',
    title: 'Apply for Council Tax Reduction',
    url: 'https://www.gov.uk/apply-council-tax-reduction',
  },
  FLY_TIPPING: {
    publisher: 'GOV.UK',
    title: 'Fly-tipping statistics for England',
    url: 'https://www.gov.uk/government/statistics/fly-tipping-statistics-for-england',
  },
  MINIMUM_WAGE: {
    publisher: 'GOV.UK',
    title: 'National Minimum Wage and National Living Wage rates',
    url: 'https://www.gov.uk/national-minimum-wage-rates',
  },
  HOLIDAY: {
    publisher: 'GOV.UK',
    title: 'Holiday entitlement',
    url: 'https://www.gov.uk/holiday-entitlement-rights',
  },
  ASSISTED_DIGITAL: {
    publisher: 'GOV.UK Service Manual',
    title: 'Designing assisted digital support',
    url: 'https://www.gov.uk/service-manual/helping-people-to-use-your-service/designing-assisted-digital',
  },
  ESSENTIAL_SKILLS: {
    publisher: 'GOV.UK',
    title: 'Essential digital skills framework',
    url: 'https://www.gov.uk/government/publications/essential-digital-skills-framework',
  },
  IMAGES: {
    publisher: 'Intellectual Property Office',
    title: 'Copyright notice: digital images, photographs and the internet',
    url: 'https://www.gov.uk/government/publications/copyright-notice-digital-images-photographs-and-the-internet',
  },
  WRITING_TIPS: {
    publisher: 'World Wide Web Consortium',
    title: 'Writing for Web Accessibility: tips for getting started',
    url: 'https://www.w3.org/WAI/tips/writing/',
  },
  HYBRID: { publisher: 'Acas', title: 'Hybrid working', url: null },
} satisfies Record<string, Source>;
