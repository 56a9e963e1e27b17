import type { SkillId } from '../../api/skills/framework.contract.ts';

const names = (words: string): readonly string[] =>
  words.split(',').map((name) => name.replace(/\s+/g, ' ').trim());

/** What people call the skills of the framework: its own title in small letters first, then other words for it. */
export const TOPICS: Readonly<Record<SkillId, readonly string[]>> = {
  A1: names(`
    sign in and use my device, laptop basics, using my laptop, my laptop, laptops, laptop, windows,
    computer basics, computers, computer, my device, devices, my phone, smartphone, tablet, ipad, signing in,
    logging in, logging on, basic it, it basics, digital basics
  `),
  A2: names(`
    connect from anywhere, working from home, home working, remote working, remote access, working remotely,
    vpn, wifi, wi-fi, hotspot, connecting from home, agile working, hybrid working, mobile working
  `),
  A3: names(`
    set up at any desk home or site, docking station, docking stations, docking, two screens, monitors,
    desk set-up, setting up a workstation, headsets, hot desking, hotdesking
  `),
  A4: names(`
    use accessibility settings, accessibility settings, accessibility tools, assistive technology,
    screen readers, screen reader, magnifier, dictation, immersive reader, live captions, accessibility
  `),
  B1: names(`
    use e-mail and a shared calendar, shared calendar, shared calendars, shared mailbox, shared mailboxes,
    outlook, e-mails, e-mail, emails, email, calendars, calendar, inbox, mailbox
  `),
  B2: names(`
    chat channels and presence in teams, microsoft teams, ms teams, teams chat, teams channels, teams basics,
    using teams, channels, teams, presence, chat
  `),
  B3: names(`
    take part in online and hybrid meetings, online and hybrid meetings, online meetings, hybrid meetings,
    teams meetings, teams meeting, video calls, video meetings, virtual meetings, remote meetings,
    breakout rooms, zoom, running meetings online, webcams
  `),
  B4: names(`
    work on one shared copy, one shared copy, sharing files, sharing a file, share files, file sharing,
    sharing documents, share documents, shared documents, shared files, co-authoring, coauthoring,
    collaboration, collaborating, version history, working together on documents, working on documents together
  `),
  C1: names(`
    store name and keep files, storing files, naming files, filing, file storage, organising files,
    organise my files, sharepoint, onedrive, one drive, records management, retention, folders, files
  `),
  C2: names(`
    find and judge sources, judging sources, fact checking, fact-checking, misinformation, disinformation,
    fake news, searching the web, searching the internet, searching online, internet searching, web search,
    reliable sources, sources
  `),
  C3: names(`
    make accessible documents, accessible documents, accessible pdfs, document accessibility, alt text,
    word documents, microsoft word, powerpoint, power point, presentations, slides, word, plain english, pdfs,
    pdf
  `),
  C4: names(`
    use spreadsheets forms and simple data, spreadsheets, spreadsheet, microsoft excel, excel, pivot tables,
    pivot table, formulas, microsoft forms, ms forms, online forms, forms, power bi, powerbi, data analysis,
    charts, surveys, simple data, data skills, vlookup, xlookup
  `),
  D1: names(`
    use hr and pay self-service, hr and pay, hr self-service, hr self service, self-service, self service,
    the hr system, the payroll system, my payslip online, hr system, expenses system, claiming expenses online
  `),
  D2: names(`
    use my service’s main system, my service's main system, main system, case management system,
    case management, line of business system, social care system, planning system, housing system,
    revenues system, back office system
  `),
  D3: names(`
    book rooms leave and my location, booking rooms and leave, booking rooms leave and my location,
    booking meeting rooms, booking rooms, room booking, booking desks, desk booking, booking leave online
  `),
  D4: names(`
    help a resident use a digital service, helping residents online, helping residents,
    helping customers online, digital inclusion, helping people get online, online services, digital services,
    channel shift, residents online
  `),
  E1: names(`
    use strong passwords and sign-in checks, strong passwords, password managers, password manager, passwords,
    password, passphrases, sign-in checks, two-factor authentication, two factor authentication,
    multi-factor authentication, multifactor authentication, authenticator, two factor, 2fa, mfa
  `),
  E2: names(`
    spot and report phishing, spotting phishing, reporting phishing, phishing emails, phishing, scam emails,
    scams, scam, false messages, fake emails, suspicious emails, cyber security, cybersecurity, cyber-security,
    cyber awareness, cyber, online safety, malware, ransomware, smishing, fraud
  `),
  E3: names(`
    handle personal data sharing and foi, personal data, data protection, gdpr, information governance,
    information sharing, data sharing, freedom of information, foi requests, foi, subject access requests,
    privacy, redaction
  `),
  E4: names(`
    work online with care wellbeing conduct copyright, digital wellbeing, online wellbeing, online conduct,
    copyright, social media, screen time, netiquette, wellbeing online
  `),
  F1: names(`
    help myself and find help, helping myself, finding help, troubleshooting, solving it problems, it problems,
    fixing problems, using the service desk
  `),
  F2: names(`
    learn a new tool, learning a new tool, learning new tools, new tools, new software, learning new software,
    microsoft 365, office 365, m365, onenote, planner, to do lists
  `),
  F3: names(`
    improve or automate a task, automating a task, automating tasks, automate tasks, automating, automation,
    power automate, power apps, powerapps, power platform, macros, process improvement, flows
  `),
  F4: names(`
    use ai assistants responsibly, ai assistants, ai assistant, artificial intelligence, generative ai, copilot,
    co-pilot, chatgpt, chat gpt, prompting, prompts, using ai, ai
  `),
};
