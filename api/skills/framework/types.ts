import type { AreaId, AskedLevel, Level, SkillId } from '../framework.contract.ts';

/** What a level means in every skill, in words one can watch for. */
export interface LevelMeaning {
  readonly level: Level;
  readonly title: string;
  readonly autonomy: string;
  readonly complexity: string;
  /** For whom: oneself, the team, the service. */
  readonly reach: string;
  /** What DigComp 3.0 calls it; null for level 0. */
  readonly digcomp: string | null;
  /** What the Government Digital and Data framework calls it; null for level 0. */
  readonly gdd: string | null;
}

/** One skill: its words, what somebody at each level can be seen doing, and where others' frameworks have it. */
export interface Skill {
  readonly id: SkillId;
  /** Short enough for a row of a table: "Sign in and use my device". */
  readonly title: string;
  /** One sentence: what it is for at work. */
  readonly summary: string;
  /** What one can see somebody do at levels 0, 1, 2, 3 and 4. */
  readonly examples: readonly [string, string, string, string, string];
  readonly crosswalk: Crosswalk;
}

/** Codes and names of others' frameworks, never their text. */
export interface Crosswalk {
  /** Areas of Essential Digital Skills (2022), such as "Communicating". */
  readonly eds: readonly string[];
  /** DigComp competences, such as "2.1". */
  readonly digcomp: readonly string[];
}

export interface Area {
  readonly id: AreaId;
  readonly title: string;
  /** Its four, in order. */
  readonly skills: readonly [Skill, Skill, Skill, Skill];
}

/** A task of everyday work. It is read after "Could you do this at work today, without help?" */
export interface TaskItem {
  /** The skill, the level and a letter: `A1.2a`. Never changed and never used again, as answers hold it. */
  readonly id: `${SkillId}.${AskedLevel}${string}`;
  readonly skill: SkillId;
  readonly level: AskedLevel;
  /** Begins with a verb, names one task, ends without a full stop: "Join a Teams meeting and share one window". */
  readonly question: string;
}

/** A scenario with one right answer, which shows that somebody knows and does not only think so. */
export interface KnowledgeCheck {
  /** The skill, `k` and a number: `E2.k1`. Never changed and never used again. */
  readonly id: `${SkillId}.k${number}`;
  readonly skill: SkillId;
  /** A situation at work and a question about it. */
  readonly scenario: string;
  /** Three to five, each one a thing somebody might really do. */
  readonly options: readonly string[];
  /** The place of the right one in `options`, from 0. */
  readonly correct: number;
  /** Why it is right, told after the assessment. */
  readonly rationale: string;
  readonly source: Source;
}

/** A public page on which a fact stands. */
export interface Source {
  /** Who answers for it: "Health and Safety Executive". */
  readonly publisher: string;
  readonly title: string;
  /** Null where the address could not be confirmed when the check was written. */
  readonly url: string | null;
}
