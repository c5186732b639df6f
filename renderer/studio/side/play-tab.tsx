import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../core/scenario/action.ts';
import type { TrialStart } from '../../../core/studio/trial.ts';
import { Empty } from '../../ui/empty.tsx';
import { useProject } from '../project/project-context.ts';
import { Trial } from '../trial/trial.tsx';
import { useAnswer } from '../use-answer.ts';
import { kindIn } from './kind-of.ts';
import { StudioText } from './studio-text.tsx';
import { useSetting } from './use-setting.ts';

const beginning: TrialStart = { scene: null, values: {}, asked: [] };

/** The scenario that is open, played as it is being written. */
export function PlayTab() {
  const { t } = useTranslation('studio');
  const open = useProject((state) => state.open);
  const isScenario = useProject((state) => open !== null && kindIn(state.texts.get(open) ?? '') === 'scenario');
  if (open === null || !isScenario) return <Empty title={t('play.none')} />;
  return <Playing key={open} path={open} />;
}

function Playing({ path }: { readonly path: string }) {
  const { home, language } = useSetting();
  const findings = useProject((state) => state.findings) ?? [];
  const [start, setStart] = useState<TrialStart>(beginning);
  const [actions, setActions] = useState<readonly Action[]>([]);
  const own = findings.filter(({ file }) => file === path);
  const answer = useAnswer('trial', { path, setting: { home, language }, start, actions, findings: own });
  if (answer === null) return null;
  const { view, absent, kept, lost, scenes, targets } = answer;
  return (
    <StudioText>
      <Trial
        view={view}
        absent={absent}
        scenes={scenes}
        targets={targets}
        lost={lost}
        onAct={(action) => setActions([...kept, action])}
        onBack={(steps) => setActions(kept.slice(0, Math.max(0, kept.length - steps)))}
        onRestart={(next) => {
          setStart(next);
          setActions([]);
        }}
        onJump={(way) => {
          setStart(beginning);
          setActions(way);
        }}
      />
    </StudioText>
  );
}
