/** Which files the site has, what is in them, and how they are stored in S3. */
package ainews.publish.site;
