import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../core/api/library.ts';
import type { Fault } from '../../core/faults.ts';
import { languageName } from '../language-name.ts';
import { useSession } from '../session.ts';
import { announce } from '../ui/announcer.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Field } from '../ui/field.tsx';
import { faultOf } from '../use-call.ts';

/** In which of its languages a course is read: that of the program where it has it, or another. */
export function CourseLanguage({ course: { pack, languages, language } }: { readonly course: CourseView }) {
  const { t } = useTranslation('library');
  const learner = useSession((state) => state.session?.learner ?? null);
  const update = useSession((state) => state.update);
  const [fault, setFault] = useState<Fault | null>(null);
  if (languages.length < 2 || !learner) return null;
  const choose = async (code: string) => {
    setFault(null);
    const { name, home, language: own, preferences } = learner;
    const { [pack]: _, ...others } = preferences.courseLanguages ?? {};
    const courseLanguages = code === own ? others : { ...others, [pack]: code };
    try {
      await update({ name, home, language: own, preferences: { ...preferences, courseLanguages } });
      announce(t('course.language.now', { language: languageName(code) }));
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  return (
    <div className="course-language">
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      <Field label={t('course.language')} hint={t('course.language.hint')}>
        {(parts) => (
          <select
            {...parts}
            className="ui-input"
            value={language}
            onChange={(event) => void choose(event.target.value)}
          >
            {languages.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
