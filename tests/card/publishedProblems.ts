import { AdaptiveCard, CardElement, Column, GlobalRegistry, SerializationContext, Versions, type Action, type PropertyDefinition } from 'adaptivecards';

type Json = Readonly<Record<string, unknown>>;

/** Elements of elements: the library reads them apart from the properties that it describes. */
const childrenOf: Readonly<Record<string, readonly string[]>> = { AdaptiveCard: ['body', 'actions'], Container: ['items'], ColumnSet: ['columns'], Column: ['items'], ActionSet: ['actions'] };

function describedBy(type: string): CardElement | Action | undefined {
  if (type === 'AdaptiveCard') return new AdaptiveCard();
  if (type === 'Column') return new Column();
  return GlobalRegistry.elements.createInstance(type, Versions.v1_5) ?? GlobalRegistry.actions.createInstance(type, Versions.v1_5);
}

/** The properties of an element type, as version 1.5 of Adaptive Cards has them; undefined: it has no such type. */
function propertiesOf(type: string): Set<string> | undefined {
  const element = describedBy(type);
  if (element === undefined) return undefined;
  const schema = element.getSchema();
  const names = new Set(childrenOf[type] ?? []);
  for (let index = 0; index < schema.getCount(); index++) {
    const property: PropertyDefinition = schema.getItemAt(index);
    if (property.targetVersion.compareTo(Versions.v1_5) <= 0) names.add(property.name);
  }
  return names;
}

/**
 * What of a card is not in Adaptive Cards 1.5 as Microsoft publishes them, each with its place: types and properties that the schema does not have or has only later (the schema allows none beside its own), and
 * values that it refuses. Read from what the `adaptivecards` library, the schema's own reader, says of each type: no package brings the schema as a file.
 */
export function publishedProblems(card: object): string[] {
  const problems: string[] = [];
  const visit = (value: Json, place: string): void => {
    const properties = propertiesOf(String(value.type));
    if (properties === undefined) {
      problems.push(`${place}: there is no ${String(value.type)}.`);
      return;
    }
    for (const name of Object.keys(value)) if (!properties.has(name)) problems.push(`${place}: ${String(value.type)} has no ${name}.`);
    for (const name of [...(childrenOf[String(value.type)] ?? []), 'selectAction']) {
      const below = value[name];
      if (Array.isArray(below)) below.forEach((child: Json, index) => visit(child, `${place}.${name}[${index}]`));
      else if (below !== undefined) visit(below as Json, `${place}.${name}`);
    }
  };
  visit(card as Json, 'card');
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  for (let index = 0; index < context.eventCount; index++) problems.push(context.getEventAt(index).message);
  return [...problems, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
