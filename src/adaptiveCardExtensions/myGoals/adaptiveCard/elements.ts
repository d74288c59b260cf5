/**
 * The part of Adaptive Cards 1.5 that works on the phone, as types: what is not here cannot be written. Version 1.3 and input labels; no RichTextBlock, Media, Table,
 * ShowCard, colours by number, or images that are not part of the card itself.
 */
export type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';
export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';
export type BoxStyle = 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

interface Element {
  id?: string;
  spacing?: Spacing;
  separator?: boolean;
}

/** `text` is Markdown: what people wrote goes through `escapeMarkdown`. */
export interface TextBlock extends Element {
  type: 'TextBlock';
  text: string;
  wrap: boolean;
  size?: 'small' | 'default' | 'medium' | 'large' | 'extraLarge';
  weight?: 'default' | 'bolder';
  color?: Colour;
  isSubtle?: boolean;
  maxLines?: number;
  horizontalAlignment?: 'left' | 'center' | 'right';
  style?: 'default' | 'heading';
}

export interface Image extends Element {
  type: 'Image';
  /** A PNG as `data:` address: a picture that does not load breaks the whole card on some phones. */
  url: string;
  altText: string;
  size: 'stretch';
}

export interface Column {
  type: 'Column';
  width: 'auto' | 'stretch';
  items: CardElement[];
  spacing?: Spacing;
  verticalContentAlignment?: 'top' | 'center' | 'bottom';
}

export interface ColumnSet extends Element {
  type: 'ColumnSet';
  columns: Column[];
  selectAction?: SelectAction;
}

export interface Container extends Element {
  type: 'Container';
  items: CardElement[];
  style?: BoxStyle;
  /** Reaches to the edges of the card; what it holds stays in line with what is above and below. */
  bleed?: boolean;
  selectAction?: SelectAction;
}

export interface ActionSet extends Element {
  type: 'ActionSet';
  actions: CardAction[];
}

interface Input extends Element {
  id: string;
  label: string;
  isRequired?: boolean;
  errorMessage: string;
}

export interface TextInput extends Input {
  type: 'Input.Text';
  value?: string;
  placeholder?: string;
  maxLength?: number;
  isMultiline?: boolean;
}

export interface DateInput extends Input {
  type: 'Input.Date';
  value?: string;
  min?: string;
  max?: string;
}

export interface Choice {
  title: string;
  value: string;
}

/** The first choice is what phones show as chosen: it must be a placeholder. No value may be empty. */
export interface ChoiceSetInput extends Input {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'expanded';
  choices: Choice[];
  value?: string;
  isMultiSelect?: boolean;
}

export interface ToggleInput extends Input {
  type: 'Input.Toggle';
  title: string;
  value: string;
  valueOn: string;
  valueOff: string;
  wrap: boolean;
}

export type CardElement = TextBlock | Image | ColumnSet | Container | ActionSet | TextInput | DateInput | ChoiceSetInput | ToggleInput;

/** What an action says to its view: `id` names the action, the rest are ids. Inputs arrive merged into it, as text. */
export type ActionData = { id: string } & Readonly<Record<string, string>>;

export interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  data: ActionData;
  style?: 'positive' | 'destructive';
  /** `none`: the action works although a required input is empty. */
  associatedInputs?: 'auto' | 'none';
}

/** What a tap on a whole element does. Without a title: its name is what it shows, which is what a screen reader then says. */
export interface SelectAction {
  type: 'Action.Submit';
  data: ActionData;
  associatedInputs?: 'auto' | 'none';
}

export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}

export type CardAction = SubmitAction | OpenUrlAction;

export interface Card {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  rtl?: boolean;
  body: CardElement[];
}
