type Json = Readonly<Record<string, unknown>>;

/** Properties that each element may have on the phone (Adaptive Cards 1.3, and the labels of inputs). Anything else is a problem. */
const common = ['type', 'id', 'spacing', 'separator'];
const allowed: Readonly<Record<string, string[]>> = {
  AdaptiveCard: ['type', '$schema', 'version', 'rtl', 'body', 'actions'],
  TextBlock: [...common, 'text', 'wrap', 'size', 'weight', 'color', 'isSubtle', 'maxLines', 'horizontalAlignment', 'style'],
  Image: [...common, 'url', 'altText', 'size'],
  Container: [...common, 'items', 'style', 'selectAction'],
  ColumnSet: [...common, 'columns', 'selectAction'],
  Column: ['type', 'width', 'items', 'spacing', 'verticalContentAlignment'],
  ActionSet: [...common, 'actions'],
  'Input.Text': [...common, 'label', 'isRequired', 'errorMessage', 'value', 'placeholder', 'maxLength', 'isMultiline'],
  'Input.Date': [...common, 'label', 'isRequired', 'errorMessage', 'value', 'min', 'max'],
  'Input.ChoiceSet': [...common, 'label', 'isRequired', 'errorMessage', 'value', 'choices', 'style', 'isMultiSelect'],
  'Input.Toggle': [...common, 'label', 'isRequired', 'errorMessage', 'value', 'title', 'valueOn', 'valueOff', 'wrap'],
  'Action.Submit': ['type', 'title', 'data', 'style', 'associatedInputs'],
  'Action.OpenUrl': ['type', 'title', 'url']
};
const values: Readonly<Record<string, readonly string[]>> = {
  spacing: ['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'], color: ['default', 'accent', 'good', 'warning', 'attention'], weight: ['default', 'bolder'],
  horizontalAlignment: ['left', 'center', 'right'], verticalContentAlignment: ['top', 'center', 'bottom']
};

/** More buttons in a row are not shown (`maxActions` of Microsoft's host configuration for Viva Connections). */
const mostActions = 5;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What of a card would not work on the phone, each as a sentence with its place; none: the card may be shown. This is the written promise of the platform, not a try:
 * no renderer at a desk shows what the phones do.
 */
export function phoneProblems(card: unknown): string[] {
  const problems: string[] = [];
  const inputs = new Set<string>();

  const visit = (value: unknown, place: string): void => {
    if (!isObject(value)) {
      problems.push(`${place}: not an element.`);
      return;
    }
    const type = String(value.type);
    const known = allowed[type];
    if (!known) {
      problems.push(`${place}: ${type} does not work on the phone.`);
      return;
    }
    for (const name of Object.keys(value)) if (!known.includes(name)) problems.push(`${place}: ${type} has no ${name}.`);
    for (const [name, list] of Object.entries(values)) if (value[name] !== undefined && !list.includes(String(value[name]))) problems.push(`${place}: ${name} is ${String(value[name])}.`);
    checks[type]?.(value, place);
    if (Array.isArray(value.actions) && value.actions.length > mostActions) problems.push(`${place}: ${value.actions.length} buttons, of which ${mostActions} are shown.`);
    for (const name of ['body', 'items', 'columns', 'actions']) {
      const children = value[name];
      if (Array.isArray(children)) children.forEach((child, index) => visit(child, `${place}.${name}[${index}]`));
    }
    if (value.selectAction !== undefined) visit({ ...(value.selectAction as Json), title: 'its content' }, `${place}.selectAction`);
  };

  const text = (value: Json, name: string, place: string): void => {
    if (typeof value[name] !== 'string' || value[name] === '') problems.push(`${place}: ${String(value.type)} needs ${name}.`);
  };
  const input = (value: Json, place: string): void => {
    for (const name of ['id', 'label', 'errorMessage']) text(value, name, place);
    if (inputs.has(String(value.id))) problems.push(`${place}: two inputs are called ${String(value.id)}.`);
    inputs.add(String(value.id));
  };
  const action = (value: Json, place: string): void => text(value, 'title', place);

  const checks: Readonly<Record<string, (value: Json, place: string) => void>> = {
    AdaptiveCard: (value, place) => {
      if (value.version !== '1.5') problems.push(`${place}: version ${String(value.version)}.`);
      if (!Array.isArray(value.body) || value.body.length === 0) problems.push(`${place}: nothing to show.`);
    },
    TextBlock: (value, place) => {
      text(value, 'text', place);
      if (value.wrap !== true) problems.push(`${place}: a text that does not wrap is cut on the phone.`);
      if (/\{\{(DATE|TIME)\(/.test(String(value.text))) problems.push(`${place}: dates are formatted by the product: Android cannot.`);
    },
    Image: (value, place) => {
      text(value, 'altText', place);
      if (!String(value.url).startsWith('data:image/png;base64,')) problems.push(`${place}: one picture that does not load breaks the card.`);
    },
    'Input.Text': input, 'Input.Date': input, 'Input.Toggle': input,
    'Input.ChoiceSet': (value, place) => {
      input(value, place);
      const choices = value.choices as Json[];
      for (const choice of choices) if (!choice.title || !choice.value) problems.push(`${place}: a choice without title or value.`);
      if (!/^(not-chosen)$/.test(String(choices[0]?.value))) problems.push(`${place}: the first choice, which phones show as chosen, is an answer.`);
      if (new Set(choices.map((choice) => choice.value)).size !== choices.length) problems.push(`${place}: two choices with one value.`);
    },
    'Action.Submit': (value, place) => {
      action(value, place);
      if (!isObject(value.data) || typeof value.data.id !== 'string') problems.push(`${place}: an action without an id.`);
    },
    'Action.OpenUrl': (value, place) => {
      action(value, place);
      if (!/^https:\/\//.test(String(value.url))) problems.push(`${place}: a link that is not https.`);
    }
  };
  visit(card, 'card');
  if (/#[0-9a-f]{6}\b/i.test(JSON.stringify(card).replace(/data:image[^"]*/g, ''))) problems.push('card: a colour by number is wrong in dark mode.');
  return problems;
}
