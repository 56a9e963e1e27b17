import { Select } from '@fluentui/react-components';
import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { useFramework } from './use-framework.ts';

interface SkillSelectProps {
  readonly id: string;
  readonly value: SkillId | undefined;
  /** What is said where none is chosen. */
  readonly any: string;
  readonly onChange: (skill: SkillId | undefined) => void;
}

/** One skill of the framework, by area, or any. */
export const SkillSelect = ({ id, value, any, onChange }: SkillSelectProps) => {
  const { areas } = useFramework();
  return (
    <Select
      id={id}
      value={value ?? ''}
      onChange={(_, chosen) => onChange(SKILL_IDS.find((one) => one === chosen.value))}
    >
      <option value="">{any}</option>
      {areas.map((area) => (
        <optgroup key={area.id} label={area.title}>
          {area.skills.map((skill) => (
            <option key={skill.id} value={skill.id}>
              {skill.title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
};
