import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { LearnerId } from '../../core/api/call.ts';
import { patterns } from '../routes.tsx';
import { useSession } from '../session.ts';
import { announce } from '../ui/announcer.tsx';
import { faultOf, useCall } from '../use-call.ts';

/** Who is here, and who else may be: a press opens, a second one changes. Escape and a press elsewhere close. */
export function PeopleMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation('frame');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen]);

  return (
    <div ref={root} className="frame-people">
      <button
        ref={button}
        type="button"
        className="frame-search frame-people-name"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={name}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="ui-hidden">{t('here')}</span> {name}
      </button>
      {isOpen ? <People id={id} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function People({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['frame', 'faults']);
  const [, navigate] = useLocation();
  const change = useSession((state) => state.change);
  const list = useCall('people.list', {});
  const [said, setSaid] = useState('');
  const people = list.state === 'ready' ? list.data : [];
  const go = async (person: { readonly id: LearnerId; readonly name: string }) => {
    try {
      await change(person.id);
      announce(t('hereNow', { name: person.name }));
      onClose();
      navigate(patterns.library);
    } catch (thrown) {
      setSaid(t(`faults:${faultOf(thrown).code}`));
    }
  };
  return (
    <div id={id} className="frame-people-list">
      <ul aria-label={t('people')}>
        {people.map((person) => (
          <li key={person.id}>
            {person.isHere ? (
              <span className="frame-person frame-person-here" aria-current="true">
                {person.name}
              </span>
            ) : (
              <button type="button" className="frame-person" onClick={() => void go(person)}>
                {person.name}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Link href={patterns.person} className="frame-person" onClick={onClose}>
        {t('addPerson')}
      </Link>
      {said === '' ? null : <p role="alert">{said}</p>}
    </div>
  );
}
