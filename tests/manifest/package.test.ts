import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillManifest, manifestValues } from '../../manifest/fill.ts';
import { packageZip } from '../../manifest/zip.ts';

const council = {
  TEAMS_APP_ID: '3f1f0a53-0c57-4b6c-9f0c-5f4f5f0d3b11',
  CLIENT_ID: '8a0f7b0e-4a9f-4b92-9a67-0b1f2f3c4d5e',
  APP_ID_URI: 'api://guildhall.lancaster.example/8a0f7b0e-4a9f-4b92-9a67-0b1f2f3c4d5e',
  BOT_APP_ID: '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f',
  PUBLIC_URL: 'https://guildhall.lancaster.example',
  PRIVACY_URL: 'https://www.lancaster.example/staff-privacy',
  TERMS_URL: 'https://www.lancaster.example/staff-systems',
};
const values = { ...manifestValues(council) };
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const template = readFileSync('manifest/manifest.json', 'utf8');

const sizeOfPng = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20), colourType: bytes[25] };
};

describe('the Teams package', () => {
  test('has a manifest that the published schema accepts', () => {
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
    addFormats.default(ajv as never);
    const validate = ajv.compile(json('tests/support/schemas/teams-manifest-1.30.json'));

    validate(JSON.parse(fillManifest(template, values)));

    expect(validate.errors).toBeNull();
  });

  test('holds the manifest and two icons, and nothing else', async () => {
    const files = unzipSync(await packageZip('manifest', values));

    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  test('has icons of the sizes Teams asks for, the outline with transparency', async () => {
    const files = unzipSync(await packageZip('manifest', values));
    const [color, outline] = [files['color.png'], files['outline.png']];

    expect(color && sizeOfPng(color)).toMatchObject({ width: 192, height: 192 });
    expect(outline && sizeOfPng(outline)).toEqual({ width: 32, height: 32, colourType: 6 });
  });

  test('is not made while a value is missing, and the error names each one', () => {
    expect(() => fillManifest(template, { ...values, BOT_APP_ID: undefined, CLIENT_ID: '' })).toThrow(
      'Set BOT_APP_ID, CLIENT_ID before packaging',
    );
  });

  test('names what is missing as .env.example does, and takes CLIENT_ID where TEAMS_APP_ID is not set', () => {
    const { PUBLIC_URL: _, TEAMS_APP_ID: __, ...rest } = council;
    const example = readFileSync('.env.example', 'utf8');

    expect(() => fillManifest(template, { ...manifestValues(rest) })).toThrow(
      'Set PUBLIC_URL before packaging',
    );
    expect(
      JSON.parse(fillManifest(template, { ...manifestValues({ ...rest, PUBLIC_URL: 'https://g.example' }) }))
        .id,
    ).toBe(council.CLIENT_ID);
    for (const name of Object.keys(council)) expect(example).toContain(`${name}=`);
  });

  test('names only the installation as a valid domain', () => {
    expect(JSON.parse(fillManifest(template, values)).validDomains).toEqual(['guildhall.lancaster.example']);
  });

  test('carries the version of the project', () => {
    expect(JSON.parse(template).version).toBe(json('package.json').version);
  });
});

describe('teamsapp.yml', () => {
  test('is accepted by the toolkit’s schema', () => {
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    const validate = ajv.compile(json('tests/support/schemas/teamsapp-v1.13.json'));

    validate(parse(readFileSync('teamsapp.yml', 'utf8')));

    expect(validate.errors).toBeNull();
  });
});
