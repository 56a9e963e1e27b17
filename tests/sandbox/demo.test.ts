import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { addSampleWeeks } from '../../sandbox/demo/sample-weeks.ts';
import { startSandbox } from '../../sandbox/main.ts';
import { testClock } from '../support/clock.ts';

const demo = async (options: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['sandbox/demo.ts', ...options], { env: { ...process.env, ...env } });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { said, complained, code };
};

describe('npm run demo', () => {
  test('says in one sentence which port is taken and how to choose another', async () => {
    const neighbour = createServer().listen(0, '127.0.0.1');
    await once(neighbour, 'listening');
    const { port } = neighbour.address() as AddressInfo;

    const { complained, code } = await demo([], { PORT: String(port) });

    neighbour.close();
    expect(code).toBe(1);
    expect(complained).toContain(`Port ${port} is already in use`);
    expect(complained).toContain('PORT=');
    expect(complained).not.toContain(' at ');
  });

  test('refuses an option and a port it does not know', async () => {
    const option = await demo(['--rest']);
    const port = await demo([], { PORT: 'next door' });

    expect([option.code, port.code]).toEqual([1, 1]);
    expect(option.complained).toContain('--reset');
    expect(port.complained).toContain('PORT has to be a port number');
  });
});

describe('the calendars of the demo', () => {
  test('have meetings this week, and come back with what was booked', async () => {
    const clock = testClock();
    const first = await startSandbox({ port: 0, clock });
    addSampleWeeks(first.world);
    const { id } = first.world.directory.get('clerk');
    const kept = JSON.parse(JSON.stringify(first.world.calendars.everybodys()));
    await first.close();

    const second = await startSandbox({ port: 0, clock, calendars: kept });
    await second.close();

    const events = second.world.calendars.of(id);
    expect(events.map(({ start }) => start.dateTime)).toContain('2026-11-23T09:30:00');
    expect(events).toEqual(first.world.calendars.of(id));
  });
});
