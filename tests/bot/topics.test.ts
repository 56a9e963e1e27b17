import { expect, test } from 'vitest';
import { SKILLS } from '../../api/skills/framework/framework.ts';
import { readTopics } from '../../bot/training/topics.ts';

test('a skill is found in chat by the title it has in the framework', () => {
  const titles = [...SKILLS.values()].map(({ id, title }) => ({ id, title }));

  const missed = titles.filter(({ id, title }) => readTopics(title.toLowerCase()).skills.join() !== id);

  expect(titles).toHaveLength(24);
  expect(missed).toEqual([]);
});
