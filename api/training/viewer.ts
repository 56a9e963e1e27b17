import type { Viewer } from '../contract/person.ts';
import type { Reader } from '../platform/store/store.ts';
import type { Learner } from './policy.ts';
import type { TrainingPorts } from './ports.ts';

/** The viewer with their department, as the directory says now. */
export const learnerOf = async (
  reader: Reader,
  { people }: Pick<TrainingPorts, 'people'>,
  viewer: Viewer,
): Promise<Learner> => {
  const { department } = await people.factsOfViewer(reader, viewer);
  return { ...viewer, ...(department !== undefined && { department }) };
};
