import { Text } from '@fluentui/react-components';
import type { Requirements, VersionSaid } from '../../../api/skills/requirement.contract.ts';
import { momentDay } from '../../shared/moment.ts';
import { TextLink } from '../../shell/links.tsx';
import { useLook } from './look.ts';
import { text as all } from './text.ts';

const text = all.versions;

/** Every version there was, by whom and why, and the way to what changed in it. */
export const Versions = ({ versions }: Pick<Requirements, 'versions'>) => {
  const look = useLook();
  if (versions.length < 2) return null;
  return (
    <section className={look.section} aria-label={text.title}>
      <Text as="h2" size={500} weight="semibold" className={look.heading}>
        {text.title}
      </Text>
      <ol className={look.list}>
        {versions.map((version) => (
          <li key={version.n} className={look.item}>
            <Text>{saidWords(version)}</Text>
            {version.n > 1 && (
              <TextLink to={`/skills/requirements/versions/${version.n}`}>{text.link(version.n)}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** "Version 2, 24 November 2026, Dina: fraud got harder to see". */
export const saidWords = ({ n, at, by, reason }: VersionSaid): string =>
  at === null
    ? `${all.version(n)}: ${text.first}`
    : text.said(n, momentDay(at), by?.name ?? text.guildhall, reason);
