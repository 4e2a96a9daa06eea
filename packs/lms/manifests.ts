import { ABOUT, PAGE, xmlText } from './about';
import { MASTERY } from './mastery';

const TITLE = xmlText(ABOUT.title);
const DESCRIPTION = xmlText(ABOUT.description);

/** SCORM 1.2, Content Aggregation Model 2.3: one organization of one item, which is the page. */
export function scorm12Manifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${ABOUT.id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${TITLE}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${TITLE}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${PAGE}">
      <file href="${PAGE}"/>
    </resource>
  </resources>
</manifest>
`;
}

/** SCORM 2004 4th edition, Content Aggregation Model 3.4. The lesson itself says when it is complete. */
export function scorm2004Manifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${ABOUT.id}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${TITLE}</title>
      <item identifier="item" identifierref="resource">
        <title>${TITLE}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="${PAGE}">
      <file href="${PAGE}"/>
    </resource>
  </resources>
</manifest>
`;
}

/** cmi5, 13.1: a course of one assignable unit, done with when it is completed. */
export function cmi5Manifest(): string {
  const words = `<title><langstring lang="en">${TITLE}</langstring></title>
    <description><langstring lang="en">${DESCRIPTION}</langstring></description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${ABOUT.course}">
    ${words}
  </course>
  <au id="${ABOUT.unit}" moveOn="Completed" masteryScore="${MASTERY}" launchMethod="AnyWindow">
    ${words}
    <url>${PAGE}</url>
  </au>
</courseStructure>
`;
}
