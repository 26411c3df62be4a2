import router from '@sitevision/api/common/router';
import appData from '@sitevision/api/server/appData';
import appInfo from '@sitevision/api/server/appInfo';
import portletContextUtil from '@sitevision/api/server/PortletContextUtil';
import propertyUtil from '@sitevision/api/server/PropertyUtil';
import versionUtil from '@sitevision/api/server/VersionUtil';
import { guideHtml } from './guide';

/** A value of the app's data as text: the server's own strings are not those of this language. */
function text(key: string): string {
  const value = appData.get(key);
  return value === null || value === undefined ? '' : String(value).replace(/^\s+|\s+$/g, '');
}

/** The address that visitors fetch the chosen file at. It is another for each version of the file. */
function addressOf(key: string): string {
  const file = appData.getNode(key);
  const address = file ? propertyUtil.getString(file, 'URI') : undefined;
  return address === null || address === undefined ? '' : String(address);
}

router.get('/', (_request, response) => {
  response.send(
    guideHtml(
      {
        catalog: addressOf('catalog'),
        mode: text('mode'),
        display: text('display'),
        accent: text('accent'),
        fallback: text('fallback'),
      },
      {
        folder: `/webapp-files/${appInfo.appIdentifier}/${appInfo.appVersion}/`,
        nonce: String(portletContextUtil.getNonce()),
        isEditing: versionUtil.getCurrentVersion() === versionUtil.OFFLINE_VERSION,
      },
    ),
  );
});
