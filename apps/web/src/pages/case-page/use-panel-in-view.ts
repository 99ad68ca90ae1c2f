import { useEffect, useState } from 'react';
import { CASE_PANELS, placeOfPanel, type CasePanelId } from './case-panels.js';

/** A panel counts as the one that is read once its top has come this near to the top of the window. */
const READ_FROM = 180;

/** The last panel whose beginning has been scrolled past; at the very end of the page the last of all. */
function panelInView(): CasePanelId {
  const page = document.documentElement;
  const atEnd = page.scrollHeight > window.innerHeight && window.scrollY + window.innerHeight >= page.scrollHeight - 2;
  let inView: CasePanelId = CASE_PANELS[0].id;
  for (const { id } of CASE_PANELS) {
    const place = document.getElementById(placeOfPanel(id));
    if (!place || place.hidden) continue;
    if (atEnd || place.getBoundingClientRect().top <= READ_FROM) inView = id;
  }
  return inView;
}

/** Which panel the person is reading, while the page is scrolled. */
export function usePanelInView(): CasePanelId {
  const [inView, setInView] = useState<CasePanelId>(CASE_PANELS[0].id);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setInView(panelInView()));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);
  return inView;
}
