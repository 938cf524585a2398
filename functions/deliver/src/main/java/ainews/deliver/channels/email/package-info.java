/** Letters by e-mail. */
package ainews.deliver.channels.email;
