import { type FormName } from '../../../app/registers/forms.ts';
import { type Sign } from '../../../core/project/sign.ts';

/** The register that fills a sign; null = it is filled elsewhere. */
export function registerOf({ subject }: Sign): FormName | null {
  switch (subject.of) {
    case 'services':
    case 'service':
    case 'overview':
      return 'services';
    case 'honours':
      return 'honours';
    case 'certificates':
      return 'refused';
    default:
      return null;
  }
}
