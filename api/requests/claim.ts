import type { PersonId } from '../contract/ids.ts';
import type { PlainDate } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { Claim } from './contract.ts';
import type { Answers } from './form.contract.ts';
import {
  type Journey,
  type MileageLine,
  mileageOf,
  type Rates,
  type Vehicle,
} from './mileage/mileage.rules.ts';
import file from './mileage/rates.json' with { type: 'json' };
import { requests } from './records.ts';

/** The mileage rates known, by the day from which they hold. */
const RATES = file as readonly Rates[];

/** The answers of the mileage and expenses form, as the form lets them be. */
interface ClaimAnswers {
  readonly journeys?: readonly {
    readonly date: PlainDate;
    readonly vehicle: Vehicle;
    readonly miles: number;
    readonly passengers: number;
  }[];
  readonly costs?: readonly { readonly date: PlainDate; readonly what: string; readonly pence: number }[];
}

/** What a claim comes to, by the rates of its days and the miles claimed before in the same tax year. */
export const reckonClaim = async (reader: Reader, person: PersonId, answers: Answers): Promise<Claim> => {
  const { costs = [] } = claimOf(answers);
  const before = await findAll(reader, requests, 'claims', person);
  const mileage = mileageOf(
    journeysOf(answers),
    before.flatMap((claim) => journeysOf(claim.answers)),
    RATES,
  );
  const lines = [
    ...mileage.lines.map((line) => ({ date: line.date, what: wordsOf(line), pence: penceOf(line) })),
    ...costs.map(({ date, what, pence }) => ({ date, what, pence })),
  ];
  return { pence: mileage.pence + costs.reduce((sum, { pence }) => sum + pence, 0), lines };
};

/** The form has checked them: what is not of this shape was refused. */
const claimOf = (answers: Answers): ClaimAnswers => answers as unknown as ClaimAnswers;

const journeysOf = (answers: Answers): readonly Journey[] =>
  (claimOf(answers).journeys ?? []).map(({ date, vehicle, miles, passengers }) => ({
    ...{ date, vehicle, passengers },
    tenthsOfMiles: Math.round(miles * 10),
  }));

const penceOf = ({ tenthsOfMiles, penceAMile }: MileageLine): number =>
  Math.round((tenthsOfMiles * penceAMile) / 10);

const NAMES: Readonly<Record<Vehicle, string>> = { car: 'Car', motorcycle: 'Motorcycle', bicycle: 'Bicycle' };

/** `Car, 10 miles at 55p`. */
const wordsOf = ({ vehicle, what, tenthsOfMiles, penceAMile }: MileageLine): string =>
  `${what === 'passenger' ? 'Passengers' : NAMES[vehicle]}, ${tenthsOfMiles / 10} miles at ${penceAMile}p`;
