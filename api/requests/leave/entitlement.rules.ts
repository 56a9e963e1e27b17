import type { PlainDate, Range } from '../../contract/time.ts';
import { type Pattern, workingDays } from './pattern.rules.ts';
import { daysIn, type LeaveYear, overlap, type YearStart, yearsLater } from './year.rules.ts';

/**
 * A council's terms of annual leave. Days are those of somebody who works five a week; whoever works less or more gets
 * the share of their hours.
 */
export interface LeavePolicy {
  readonly key: string;
  readonly name: string;
  readonly yearStart: YearStart;
  /**
   * Days by years of continuous service. The Green Book's least, since 1 April 2023, is 23, and 26 after five years
   * (National Agreement, Part 2, paragraph 7.2).
   */
  readonly bands: readonly { readonly afterYears: number; readonly days: number }[];
  /** Extra statutory days: 2 in the Green Book. */
  readonly extraDays: number;
  /** A number a year for all years, or as many as fall in the leave year: Easter lets that vary from 6 to 10. */
  readonly bankHolidays: number | 'as they fall';
  /** So many days at most, to be used within so many months of the new year. */
  readonly carryOver: { readonly days: number; readonly months: number };
}

/** What somebody is employed to work; `to` is the first day after, absent while it lasts. */
export interface Contract {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly weeklyMinutes: number;
  readonly pattern: Pattern;
}

/** One line of the working: some days of the year under one contract and one length of service. */
export interface WorkingLine extends Range<PlainDate> {
  readonly weeklyMinutes: number;
  readonly contractDays: number;
  readonly extraDays: number;
  readonly bankHolidays: number;
  /** Days of the line and of the year, by which the days above are shared; bank holidays as they fall are not. */
  readonly share: readonly [days: number, of: number];
  /** Minutes, not rounded. */
  readonly minutes: number;
  /** The least that the law grants for it, rounded up to the minute. */
  readonly statutory: number;
}

export interface Entitlement {
  /** Rounded up to the minute, never less than the law's minimum. */
  readonly minutes: number;
  readonly statutory: number;
  readonly lines: readonly WorkingLine[];
}

export interface Employment {
  readonly policy: LeavePolicy;
  /** One after another, in order. */
  readonly contracts: readonly Contract[];
  /** The first day of continuous service, in local government also with other councils. */
  readonly serviceFrom: PlainDate;
}

const FULL_WEEK_DAYS = 5;
/** 5.6 weeks and at most 28 days: Working Time Regulations 1998, regulations 13 and 13A. */
const STATUTORY_TENTHS_OF_WEEKS = 56;
const STATUTORY_DAYS = 28;

/** Leave for a year in minutes of work, with every line it is made of. `bankHolidays` are those of all years known. */
export const entitlement = (
  employment: Employment,
  year: LeaveYear,
  bankHolidays: readonly PlainDate[],
): Entitlement => {
  const lines = stretches(employment, year).map((stretch) => lineOf(employment, year, stretch, bankHolidays));
  const shares = lines.reduce((sum, line) => sum + shareOf(line, employment.policy), 0);
  const statutory = lines.reduce((sum, line) => sum + line.statutory, 0);
  const contractual = divideUp(shares, FULL_WEEK_DAYS * daysIn(year));
  return { minutes: Math.max(contractual, statutory), statutory, lines };
};

interface Stretch extends Range<PlainDate> {
  readonly contract: Contract;
  readonly days: number;
}

/** The year cut where a contract begins or ends, and where a further year of service brings more days. */
const stretches = ({ policy, contracts, serviceFrom }: Employment, year: LeaveYear): readonly Stretch[] => {
  const bands = policy.bands.toSorted((a, b) => a.afterYears - b.afterYears);
  const served = bands.map(({ afterYears, days }, place) => {
    const next = bands[place + 1];
    // Whoever has not begun their continuous service yet, by a mistake in the records, has at least the first band.
    const from = place === 0 ? EARLIEST : yearsLater(serviceFrom, afterYears);
    return { days, from, to: next ? yearsLater(serviceFrom, next.afterYears) : LATEST };
  });
  return contracts.flatMap((contract) => {
    const employed = overlap(year, { from: contract.from, to: contract.to ?? LATEST });
    if (!employed) return [];
    return served.flatMap(({ days, ...band }) => {
      const part = overlap(employed, band);
      return part ? [{ ...part, contract, days }] : [];
    });
  });
};
const EARLIEST: PlainDate = '0001-01-01';
const LATEST: PlainDate = '9999-12-31';

const lineOf = (
  { policy }: Employment,
  year: LeaveYear,
  { from, to, contract, days }: Stretch,
  bankHolidays: readonly PlainDate[],
): WorkingLine => {
  const share = [daysIn({ from, to }), daysIn(year)] as const;
  const { weeklyMinutes, pattern } = contract;
  const holidays =
    policy.bankHolidays === 'as they fall'
      ? bankHolidays.filter((day) => day >= from && day < to).length
      : policy.bankHolidays;
  const line = {
    ...{ from, to, weeklyMinutes, share },
    ...{ contractDays: days, extraDays: policy.extraDays, bankHolidays: holidays },
  };
  return {
    ...line,
    minutes: shareOf(line, policy) / (FULL_WEEK_DAYS * share[1]),
    statutory: statutoryOf(weeklyMinutes, pattern, share),
  };
};

/** A line's minutes times five days and the days of the year: whole, so that lines add up without rounding. */
const shareOf = (
  line: Pick<WorkingLine, 'weeklyMinutes' | 'contractDays' | 'extraDays' | 'bankHolidays' | 'share'>,
  policy: LeavePolicy,
): number => {
  const [days, of] = line.share;
  const holidays = line.bankHolidays * (policy.bankHolidays === 'as they fall' ? of : days);
  return line.weeklyMinutes * ((line.contractDays + line.extraDays) * days + holidays);
};

const statutoryOf = (
  weeklyMinutes: number,
  pattern: Pattern,
  [days, of]: readonly [days: number, of: number],
): number => {
  const byWeeks = divideUp(STATUTORY_TENTHS_OF_WEEKS * weeklyMinutes * days, 10 * of);
  const worked = workingDays(pattern);
  if (worked === 0) return 0;
  const byDays = divideUp(STATUTORY_DAYS * weeklyMinutes * pattern.weeks.length * days, worked * of);
  return Math.min(byWeeks, byDays);
};

const divideUp = (whole: number, by: number): number => Math.ceil(whole / by);
