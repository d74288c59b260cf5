/** Opens a chat in Teams with somebody, with a first message to change or send. */
export function chatLink(person: string, message: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(person)}&message=${encodeURIComponent(message)}`;
}
