import type { NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { commas } from '../../ui/local-words.ts';
import type { PlaceCard, TimeCard } from './cards.ts';
import { timeId } from './graph.ts';
import { percentWords } from './heat.ts';
import { elementId, PickContext, usePick } from './pick.ts';
import { QualityShape } from './quality-shape.tsx';
import { findingWords, placeNotes, titleOf } from './words.ts';

/** A scene, an ending or somebody to ask, as a card. */
export const PlaceCardView = memo(function PlaceCardView({ data }: NodeProps<PlaceCard>) {
  const { t, i18n } = useTranslation('studio-map');
  const { place, finding, share, step } = data;
  const { prefix } = useContext(PickContext);
  const isSelected = usePick((pick) => pick.selected === place.id);
  const isActive = usePick((pick) => pick.active === place.id);
  const title = titleOf(place);
  const notes = placeNotes(t, i18n.language, place, finding, share);
  return (
    <div
      id={elementId(prefix, place.id)}
      className="map-card"
      role="img"
      aria-label={commas(t, [title, ...notes])}
      aria-current={isSelected || undefined}
      title={[title, ...(finding ? finding.messages : [])].join('\n')}
      data-kind={place.kind}
      data-step={step ?? undefined}
      data-active={isActive || undefined}
      data-severity={finding?.severity}
    >
      {place.chapter ? <span className="map-chapter">{place.chapter}</span> : null}
      <span className="map-title">{title}</span>
      <span className="map-marks">
        {place.isStart ? <span className="map-start">{t('start.short')}</span> : null}
        {place.quality ? (
          <span className="map-quality" data-quality={place.quality}>
            <QualityShape quality={place.quality} />
            {t(`quality.${place.quality}.short`)}
          </span>
        ) : null}
        {finding ? (
          <span className="map-finding" data-severity={finding.severity} title={findingWords(t, finding)}>
            {t(`finding.${finding.severity}.short`, { count: finding.messages.length })}
          </span>
        ) : null}
        {share === null ? null : <span className="map-share">{percentWords(i18n.language, share)}</span>}
      </span>
    </div>
  );
});

/** Where the way that time takes comes from. */
export const TimeCardView = memo(function TimeCardView(_: NodeProps<TimeCard>) {
  const { t } = useTranslation('studio-map');
  const { prefix } = useContext(PickContext);
  return (
    <div id={elementId(prefix, timeId)} className="map-card map-time">
      {t('timeOut')}
    </div>
  );
});
