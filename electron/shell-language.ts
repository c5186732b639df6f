import type { Output } from '../core/api.ts';
import type { Host } from './host/host.ts';
import { speakShell } from './words.ts';

/**
 * Has the shell speak the language of whoever is here, now and whenever that changes; before the first trainee, one of the
 * `system`'s. Tells each change. Returns what ends it.
 */
export function followLanguage(
  host: Pick<Host, 'call' | 'on'>,
  system: readonly string[],
  onChange: () => void,
): () => void {
  const read = async (): Promise<void> => {
    const reply = await host.call('session.read', {}, 'window');
    if (!reply.ok) return;
    const { learner } = reply.value as Output<'session.read'>;
    if (speakShell(learner ? [learner.language] : system)) onChange();
  };
  void read();
  return host.on(({ topics }) => {
    if (topics.includes('learner')) void read();
  });
}
