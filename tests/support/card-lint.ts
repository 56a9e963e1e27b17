import { AdaptiveCard as Renderer, SerializationContext, Versions } from 'adaptivecards';
import { type AdaptiveCard, MAX_CARD_CHARACTERS } from '../../bot/shell/card.ts';

/** What phones know: elements of 1.2, and no more. */
const ELEMENTS = [
  ...['TextBlock', 'FactSet', 'ActionSet', 'Container', 'ColumnSet', 'Image'],
  ...['Input.ChoiceSet', 'Input.Date', 'Input.Text'],
];
const MAX_BUTTONS = 3;

// biome-ignore lint/suspicious/noExplicitAny: a card is looked at as Teams gets it, whatever our types say.
type Json = any;

/** Everything that is wrong with a card, in sentences; an empty list is a card that every client can show. */
export const faultsOf = (card: AdaptiveCard): string[] => {
  const sent: Json = JSON.parse(JSON.stringify(card));
  const nodes = everyNode(sent);
  const actions = nodes.filter(({ type = '' }) => type.startsWith('Action.') && type !== 'Action.Submit');
  return [
    ...(sent.type === 'AdaptiveCard' && sent.version === '1.5' ? [] : ['it has no version 1.5']),
    ...(sent.fallbackText?.length > 10 ? [] : ['it says nothing where it cannot be shown']),
    ...(JSON.stringify(sent).length <= MAX_CARD_CHARACTERS ? [] : ['it is too large']),
    ...(sent.actions ? ['its buttons are outside an ActionSet, where a fallback is not used'] : []),
    ...(actions.length > MAX_BUTTONS ? [`it has ${actions.length} buttons`] : []),
    ...sent.body
      .filter(({ type }: Json) => !ELEMENTS.includes(type))
      .map(({ type }: Json) => `it uses ${type}`),
    ...nodes.flatMap(faultsOfNode),
    ...faultsOfRenderer(sent),
  ];
};

const faultsOfNode = (node: Json): string[] => {
  const faults: string[] = [];
  if ('color' in node || node.style === 'destructive' || node.style === 'positive')
    faults.push(`${node.type} says something by colour alone`);
  if (node.facts?.length === 0 || node.actions?.length === 0) faults.push(`an empty ${node.type} is a gap`);
  if (node.type === 'TextBlock' && node.wrap !== true) faults.push('a sentence is cut off on a phone');
  if (node.type?.startsWith('Input.') && !(node.label && node.errorMessage))
    faults.push(`the input ${node.id} has no label or says nothing when it is wrong`);
  if (node.type === 'Action.Execute') faults.push(...faultsOfButton(node));
  return faults;
};

const faultsOfButton = ({ title, verb, data, fallback }: Json): string[] => [
  ...('key' in data ? [`the button "${title}" holds a "key", which the Agents Playground cannot send`] : []),
  ...(/^(Acknowledge|Agree|Approve|Ask|Book|Cancel|Decline|Find|Give|Keep|Record|Say|See|Show|Submit|Withdraw) /.test(
    title,
  )
    ? []
    : [`the button "${title}" does not say what it does`]),
  ...(fallback?.type === 'Action.Submit' &&
  JSON.stringify(fallback.data) === JSON.stringify({ ...data, verb })
    ? []
    : [`the button "${title}" has no like for older clients`]),
];

const faultsOfRenderer = (card: Json): string[] => {
  const context = new SerializationContext(Versions.v1_5);
  new Renderer().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
};

const everyNode = (node: Json): Json[] => {
  if (Array.isArray(node)) return node.flatMap(everyNode);
  if (typeof node !== 'object' || node === null) return [];
  return [...('type' in node ? [node] : []), ...Object.values(node).flatMap(everyNode)];
};
